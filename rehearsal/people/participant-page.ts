/** The assignment's own page in Moodle: unlike the app it honours a user override after the general cut-off. */
import type { Answer } from './participant.ts';

/** Signs in on the sandbox's page, where choosing who one is suffices. Answers the cookie to send along. */
async function becomeSomeone(url: string, userId: number): Promise<string> {
  const body = new URLSearchParams({ userid: String(userId) });
  const response = await fetch(`${url}/sandbox/as`, { method: 'POST', body, redirect: 'manual' });
  const [cookie] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  if (cookie === undefined) throw new Error(`the sandbox lets nobody be user ${String(userId)}`);
  return cookie;
}

/** Presses submit there, with the statement ticked. `cmid` is the course-module id, which Moodle's pages are addressed by. */
export async function pressSubmitOnPage(url: string, cmid: number, userId: number): Promise<Answer> {
  const cookie = await becomeSomeone(url, userId);
  const body = new FormData();
  body.append('action', 'submit');
  body.append('statement', '1');
  const response = await fetch(`${url}/mod/assign/view.php?id=${String(cmid)}`, {
    method: 'POST',
    body,
    headers: { cookie },
  });
  const page = await response.text();
  if (!response.ok) throw new Error(`the page of assignment ${String(cmid)} answered ${String(response.status)}`);
  // The page says how it went in a note: good or bad.
  return page.includes('class="note good"') ? 'accepted' : 'refused';
}
