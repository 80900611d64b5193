// A reading as the page shows it: what stops Moodle from being ready first, then everything, worst first.
import { longDate, momentInWords, ukClock } from '../../../domain/calendar/uk-words.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { functionsNeeded } from '../../../services/moodle/readiness/functions-needed.ts';
import { pathTo } from '../../paths.ts';
import type { PostButton } from '../../view-helpers/part-props.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import { stopping, type KeptFinding, type Reading } from './reading.ts';
import type { FindingGroup, MoodleFunction, MoodleView } from './view-model.ts';

const tags = {
  fail: { state: 'stopped', word: 'To mend' },
  warn: { state: 'needs you', word: 'To know' },
  unknown: { state: 'not started', word: 'Look yourself' },
  ok: { state: 'done', word: 'In order' },
} as const satisfies Record<KeptFinding['level'], Tag>;

const worstFirst = ['fail', 'warn', 'unknown', 'ok'];

/** Builds the page's view; `last` is undefined before the first check, `lookedAt` is when Moodle was last read for submissions. */
export function moodleView(
  last: { readonly at: Date; readonly reading: Reading } | undefined,
  lookedAt: Date | null,
  url: string,
  mayCheck: boolean,
): MoodleView {
  const recheck: PostButton | null = mayCheck
    ? {
        action: pathTo('moodle', {}),
        fields: [],
        text: last === undefined ? 'Check the connection' : 'Check again',
        about: 'whether Moodle is ready',
        primary: true,
      }
    : null;
  const quiet = 'Not run yet. The check reads only and takes about a minute.';
  if (last === undefined)
    return {
      margin: ['Moodle'],
      title: 'The readiness check has not been run yet',
      lead:
        lookedAt === null
          ? 'Moodle has not been read so far.'
          : `Moodle was last read for submissions ${momentInWords(lookedAt)} UK time.`,
      groups: [],
      functions: [],
      facts: [{ key: 'Address', value: url }],
      recheck,
      quiet,
    };
  const { at, reading } = last;
  return {
    margin: ['Moodle', `Checked ${ukClock(at)}`],
    title: titleOf(reading),
    lead: `As of ${longDate(ukDate(at))}. Nothing is changed in Moodle by checking.`,
    groups: groupsOf(reading),
    functions: reading.ofSite.filter(({ topic }) => topic === 'functions').map(functionOf),
    facts: [
      { key: 'Address', value: url },
      { key: 'Site', value: reading.site?.name ?? 'did not answer' },
      { key: 'Release', value: reading.site?.release ?? 'not known' },
      { key: 'Checked', value: `${momentInWords(at)} UK time` },
      ...(lookedAt === null ? [] : [{ key: 'Last read', value: `${momentInWords(lookedAt)} UK time` }]),
    ],
    recheck,
    quiet,
  };
}

function titleOf(reading: Reading): string {
  const count = stopping(reading).length;
  if (reading.site === null) return 'Moodle does not answer as it should';
  if (count === 0) return 'Moodle is ready';
  return count === 1 ? '1 thing stops Moodle from being ready' : `${String(count)} things stop Moodle from being ready`;
}

function groupsOf({ ofSite, windows }: Reading): readonly FindingGroup[] {
  const rights = new Map<string, KeptFinding>();
  for (const one of inOrder(
    windows.flatMap(({ findings }) => findings).filter(({ topic }) => topic === 'capabilities'),
  ))
    if (!rights.has(one.id)) rights.set(one.id, one);
  return [
    { heading: 'Signing in', findings: ofSite.filter(({ topic }) => topic === 'connection') },
    ...windows.map(({ name, findings }) => ({
      heading: name,
      findings: findings.filter(({ topic }) => topic !== 'capabilities'),
    })),
    { heading: 'Rights of our role', findings: [...rights.values()] },
  ]
    .filter(({ findings }) => findings.length > 0)
    .map(({ heading, findings }) => ({
      heading,
      findings: inOrder(findings).map(({ level, subject, finding, whatToDo }) => ({
        tag: tags[level],
        title: subject,
        detail: finding,
        how: whatToDo,
      })),
    }));
}

function inOrder(findings: readonly KeptFinding[]): readonly KeptFinding[] {
  return findings.toSorted((one, other) => worstFirst.indexOf(one.level) - worstFirst.indexOf(other.level));
}

function functionOf({ subject, level, whatToDo }: KeptFinding): MoodleFunction {
  const purpose = new Map<string, { purpose: string }>(Object.entries(functionsNeeded)).get(subject)?.purpose ?? '';
  return {
    name: subject,
    usedFor: purpose.replace(/^to (\w)/, (_whole, letter: string) => letter.toUpperCase()),
    how: whatToDo,
    tag: level === 'ok' ? { state: 'done', word: 'Present' } : { ...tags[level], word: 'Missing' },
  };
}
