// GET /sandbox/as: everyone whom one can be.
import { findUser, fullname } from '../people/find-user.ts';
import type { Site, User } from '../state/site.ts';
import { html, nothing } from './html.ts';
import type { Markup } from './html.ts';

const most = 300;

/** Students of all courses by name, narrowed by a search; `to` is where signing in leads. */
export function choosePerson(site: Site, search: string, to: string): Markup {
  const found = students(site).filter((user) =>
    fullname(user).toLocaleLowerCase('en').includes(search.toLocaleLowerCase('en')),
  );
  return html`
    <h1>Who would you like to be?</h1>
    <p>Choose a participant to see their courses, upload their work and hand it in.</p>
    <form action="/sandbox/as" method="get" role="search">
      <label for="q">Find by name</label>
      <input id="q" name="q" type="search" value="${search}" />
      <input type="hidden" name="to" value="${to}" />
      <div class="actions"><button>Find</button></div>
    </form>
    <h2>${found.length} participants</h2>
    ${found.length > most ? html`<p>The first ${most} are shown: search to narrow the list.</p>` : nothing}
    <ul class="people">
      ${found.slice(0, most).map((user) => personRow(user, to))}
    </ul>
  `;
}

const personRow = (user: User, to: string): Markup => html`
  <li>
    <form action="/sandbox/as" method="post">
      <input type="hidden" name="userid" value="${user.id}" />
      <input type="hidden" name="to" value="${to}" />
      <button class="plain">${fullname(user)}</button> <span class="soft">${user.username}</span>
    </form>
  </li>
`;

function students(site: Site): User[] {
  const ids = new Set<number>();
  for (const rows of site.enrolments.values()) {
    for (const row of rows.values()) if (row.role === 'student') ids.add(row.userid);
  }
  return [...ids]
    .flatMap((id) => findUser(site, id) ?? [])
    .sort((one, other) => fullname(one).localeCompare(fullname(other), 'en'));
}
