// What stands around a page for this person: navigation by what they may do, their theme, the rehearsal's time.
import type { Request } from 'express';
import { momentInWords } from '../domain/calendar/uk-words.ts';
import { may } from '../domain/policy/may.ts';
import type { Act } from '../domain/policy/act.ts';
import { csrfTokenOf } from './csrf.ts';
import type { Frame } from './frame.ts';
import type { Around, Visit } from './page.ts';
import { pathTo, type PathName } from './paths.ts';

const sections: readonly {
  readonly text: string;
  readonly path:
    'windows' | 'checks' | 'myScripts' | 'moderationQueue' | 'people' | 'moodle' | 'rehearsal' | 'status' | 'requests';
  readonly act: Act;
}[] = [
  { text: 'Windows', path: 'windows', act: 'see windows' },
  { text: 'Checks', path: 'checks', act: 'check submissions' },
  { text: 'My scripts', path: 'myScripts', act: 'mark scripts' },
  { text: 'Moderation', path: 'moderationQueue', act: 'see a moderation queue' },
  { text: 'Requests', path: 'requests', act: 'decide requests' },
  { text: 'People', path: 'people', act: 'look after people' },
  { text: 'Moodle', path: 'moodle', act: 'see the Moodle connection' },
  { text: 'Your assessment', path: 'status', act: 'see own page' },
  { text: 'Rehearsal', path: 'rehearsal', act: 'step a rehearsal' },
] satisfies readonly { text: string; path: PathName; act: Act }[];

/** The frame of one answer. */
export function frameFor(
  { config }: Around,
  request: Request,
  visit: Visit<unknown>,
  title: string,
  notice: string | null,
): Frame {
  const { account } = visit;
  const seen = sections.filter(
    ({ act }) => account !== null && may(account, act, { mode: config.mode, ownerId: account.personId }),
  );
  const here = currentOf(
    seen.map(({ path }) => pathTo(path, {})),
    request.path,
  );
  const maySteer = account !== null && may(account, 'step a rehearsal', { mode: config.mode });
  return {
    title,
    nav: seen.map(({ text, path }) => {
      const href = pathTo(path, {});
      return { text, href, current: href === here };
    }),
    who: account === null ? null : { name: account.name, signOutAction: pathTo('signOut', {}) },
    theme: account?.theme ?? null,
    csrf: csrfTokenOf(request),
    provider: config.provider.name,
    rehearsal:
      config.rehearsal === undefined
        ? null
        : { nowText: momentInWords(visit.at), href: maySteer ? pathTo('rehearsal', {}) : null },
    notice: notice === null ? null : { state: 'done', text: notice },
  };
}

/** The section that a path lies in. A mark sheet lies in the section from which its marker comes: the first of those they have. */
function currentOf(sections: readonly string[], path: string): string | undefined {
  const isMarking = path.startsWith('/mark/');
  const markers: readonly string[] = [pathTo('myScripts', {}), pathTo('moderationQueue', {})];
  return sections.find((href) => (isMarking ? markers.includes(href) : path === href || path.startsWith(`${href}/`)));
}
