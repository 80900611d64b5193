// One task on the status page: when it came in, each thing it needs and where that stands, and the files that we hold.
import { deadlineInWords, longDate, momentInWords } from '../../../domain/calendar/uk-words.ts';
import { needState } from '../../../domain/status/need-state.ts';
import { participantStanding } from '../../../domain/status/participant-standing.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import type { RequirementResult } from '../../../domain/technical-check/results.ts';
import { sizeInWords } from '../../../templates/in-words.ts';
import { unitName } from '../../window-name.ts';
import type { OwnSubmission } from './query.ts';
import { sponsorLinks, sponsorSays } from './sponsor-words.ts';
import { moodlePlaces, openItems, submitBy } from './to-do.ts';
import type { NeedRow, TaskView } from './view-model.ts';
import { forCriteria, needTag, requirementForParticipant, standingSays } from './words.ts';

const figures = new Intl.NumberFormat('en-GB');

/** The task. `now` is the moment on the rules' clock. */
export function taskView(own: OwnSubmission, moodle: string, resultsOn: LocalDate, now: Date): TaskView {
  const { one } = own;
  const name = unitName(one.programme, one.unit);
  const standing = participantStanding(one.submission.state);
  return {
    name,
    title: titleOf(own, now),
    says: standingSays(standing, longDate(resultsOn)),
    needs: standing === 'deferred' || standing === 'withdrawn' ? [] : [...needsOf(own), ...engagement(own)],
    files: own.files.map(({ name: file, size }) => `${file}, ${sizeInWords(size)}`),
    links: [
      ...sponsorLinks(own),
      ...moodlePlaces(own, moodle).map(({ task, href }) => ({ href, text: `${task} in Moodle` })),
    ],
  };
}

function titleOf(own: OwnSubmission, now: Date): string {
  const { one, receivedAt, seen } = own;
  const name = unitName(one.programme, one.unit);
  const standing = participantStanding(one.submission.state);
  if (standing === 'deferred') return `${name}: deferred`;
  if (standing === 'withdrawn') return `${name}: withdrawn`;
  if (receivedAt !== null) return `${name}: received ${momentInWords(receivedAt)}`;
  if (standing === 'draft-at-close') return `${name}: a draft when the window closed`;
  if (standing === 'not-received') return `${name}: not received`;
  if (seen?.submitted === true)
    return `${name}: submitted in Moodle${seen.at === null ? '' : ` ${momentInWords(seen.at)}`}`;
  return now <= submitBy(own) ? `${name}: due ${deadlineInWords(submitBy(own))}` : `${name}: Moodle is being compared`;
}

function needsOf(own: OwnSubmission): readonly NeedRow[] {
  const { one } = own;
  const asked = new Set(openItems(own).map(({ requirement }) => requirement));
  return one.requirements.map((requirement) => {
    const result = one.results.find((each) => each.requirement.key === requirement.key);
    const state = needState({
      isEngagement: requirement.kind === 'engagement',
      answer: result?.answer ?? null,
      asked: asked.has(requirement.key),
      standing: participantStanding(one.submission.state),
    });
    return {
      label: requirementForParticipant(requirement),
      tag: needTag(state),
      hint: [
        forCriteria(requirement),
        state === 'received' ? foundIn(result) : '',
        requirement.document?.id === 'sponsor-comments' ? sponsorSays(own) : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    };
  });
}

/** Where it was found, or how many words were counted: what the receipt of one thing rests on. */
function foundIn(result: RequirementResult | undefined): string {
  if (result === undefined) return '';
  const { count, files } = result.finding;
  if (count !== null) return `${figures.format(count.words)} words counted of ${figures.format(count.limit)}.`;
  return files.length === 0 ? '' : files.join(', ');
}

/** The 2019 programmes check engagement with the team and not with the files (R36). */
function engagement({ one }: OwnSubmission): readonly NeedRow[] {
  if (one.requirements.some(({ kind }) => kind === 'engagement')) return [];
  return [
    {
      label: 'Engagement: sessions attended, or modules completed with their learning logs',
      tag: needTag('team'),
      hint: 'The team has the record. Ask us if you are unsure that yours is complete.',
    },
  ];
}
