// The requirements in the order in which they are worked through: what was found of each, where to look, the four answers.
import { longDate } from '../../../domain/calendar/uk-words.ts';
import { isLocalDate } from '../../../domain/calendar/local-date.ts';
import type { Requirement, RequirementKind } from '../../../domain/technical-check/requirement.ts';
import { waitsForAccount, type Answer, type RequirementResult } from '../../../domain/technical-check/results.ts';
import { limitPlaces, type LimitPlace } from '../../limit-places.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import type { CheckFacts } from './check-facts.ts';
import { foundWords } from './found-words.ts';
import type { RequirementArea, RequirementRow } from './view-model.ts';
import { whereToLook } from './where-to-look.ts';
import { withSponsor } from './with-sponsor.ts';

const margins: Readonly<Record<RequirementKind, string>> = {
  account: 'Account',
  words: 'Words',
  files: 'Files',
  document: '',
  presentation: 'Presented',
  declaration: 'Declaration',
  days: 'Dates',
  engagement: 'Engagement',
};

const answerWords: readonly (readonly [Answer, string])[] = [
  ['met', 'Met'],
  ['not-met', 'Not met'],
  ['excepted', 'Excepted'],
  ['does-not-apply', 'Does not apply'],
];

const tags: Readonly<Record<Answer, Tag>> = {
  met: { state: 'done', word: 'Met' },
  'not-met': { state: 'stopped', word: 'Not met' },
  excepted: { state: 'done', word: 'Excepted' },
  'does-not-apply': { state: 'done', word: 'Does not apply' },
};

const areas: readonly (readonly [string, readonly RequirementKind[]])[] = [
  ['Written account', ['account', 'words']],
  ['Evidence', ['document', 'presentation']],
  ['Files, declaration and dates', ['files', 'declaration', 'days']],
  ['Engagement', ['engagement']],
];

/** The areas that the submission has; what is of `open` can be answered. */
export function requirementAreas(facts: CheckFacts, open: ReadonlySet<string>): readonly RequirementArea[] {
  const { results } = facts.one;
  const asks = ({ requirement, answer }: RequirementResult) =>
    open.has(requirement.key) && (answer === null || answer === 'not-met');
  const limits = limitPlaces(facts.one, facts.files);
  const current = results.find(asks)?.requirement.key ?? '';
  return areas.flatMap(([name, kinds]) => {
    const here = results.filter(({ requirement }) => kinds.includes(requirement.kind));
    if (here.length === 0) return [];
    const met = here.filter(({ answer }) => answer !== null && answer !== 'not-met').length;
    const rows = here.map((result) => rowOf(result, facts, limits, open.has(result.requirement.key), current));
    return [{ name, met: `${String(met)} of ${String(here.length)} met`, rows: withSponsor(rows, facts.sponsors) }];
  });
}

function rowOf(
  result: RequirementResult,
  facts: CheckFacts,
  limits: readonly LimitPlace[],
  isOpen: boolean,
  current: string,
): RequirementRow {
  const { requirement, answer, note, finding } = result;
  const { one, files, exceptions } = facts;
  const { key, codes, kind, label } = requirement;
  const waits = waitsForAccount(result, one.results);
  const exception = exceptions.find((each) => each.requirement === key);
  const limit = limits.find((place) => place.requirement === key);
  return {
    id: anchorOf(key),
    key,
    margin: codes.length > 0 ? codes.join(', ') : margins[kind],
    label,
    found: waits ? 'Counted when the account has come back.' : foundWords(finding) + limitWords(limit),
    shows: whereToLook(result, files, limit?.fileId),
    isCurrent: key === current,
    isOpen,
    waits,
    tag: answer === null ? { state: 'not started', word: 'Not decided' } : tags[answer],
    answers: answerWords.map(([value, text]) => ({
      value,
      text,
      chosen: value === answer,
      bad: value === 'not-met',
      barred: value === 'excepted' && exception === undefined,
    })),
    granted:
      exception === undefined
        ? ''
        : `An exception was granted on ${isLocalDate(exception.decidedOn) ? longDate(exception.decidedOn) : exception.decidedOn}, reference ${exception.reference}.`,
    note,
    ...noteWords(requirement),
  };
}

/** Where the limit falls, for whoever has the file open elsewhere (R55). */
function limitWords(limit: LimitPlace | undefined): string {
  if (limit === undefined || limit.ends === '') return '';
  const more = limit.wordsOn === 0 ? '' : ` and ${String(limit.wordsOn)} more words`;
  return ` The limit falls after “… ${limit.ends}”${more}.`;
}

/** The place of a requirement on the page. */
export const anchorOf = (key: string): string => `rq-${key.replaceAll(/[^a-z0-9]+/giu, '-')}`;

/** Engagement is no item of the email: its note says why the result is held (R37). */
function noteWords({ kind }: Requirement): Pick<RequirementRow, 'noteLabel' | 'noteWhen'> {
  return kind === 'engagement'
    ? { noteLabel: 'Reason', noteWhen: 'where not met: kept with the hold, the participant does not read it' }
    : { noteLabel: 'Line in the email', noteWhen: 'where not met: the participant reads this' };
}
