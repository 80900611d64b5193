// The words of the status page: neutral ones, the same for everybody at the same point of the journey.
import { dayAndMonth } from '../../../domain/calendar/uk-words.ts';
import type { Step, StepName } from '../../../domain/status/journey.ts';
import type { NeedState } from '../../../domain/status/need-state.ts';
import type { ParticipantStanding } from '../../../domain/status/participant-standing.ts';
import type { Requirement } from '../../../domain/technical-check/requirement.ts';
import type { Tag } from '../../view-helpers/tag-state.ts';
import type { StepView } from './view-model.ts';

const stepNames: Readonly<Record<StepName, { readonly name: string; readonly when: string }>> = {
  close: { name: 'Close', when: '' },
  check: { name: 'Check', when: 'from ' },
  marking: { name: 'Marking', when: 'from ' },
  moderation: { name: 'Moderation', when: 'to ' },
  results: { name: 'Results', when: '' },
};

/** The steps in words; the last one has no line after it. */
export function stepsInWords(steps: readonly Step[]): readonly StepView[] {
  return steps.map(({ name, state, day }, index) => ({
    name: name === 'close' && state === 'done' ? 'Closed' : stepNames[name].name,
    when: stepNames[name].when + dayAndMonth(day),
    state,
    last: index === steps.length - 1,
  }));
}

const needTags: Readonly<Record<NeedState, Tag>> = {
  needed: { state: 'not started', word: 'Needed' },
  'to-check': { state: 'in progress', word: 'To be checked' },
  checking: { state: 'in progress', word: 'Being checked' },
  received: { state: 'done', word: 'Received' },
  'to-correct': { state: 'needs you', word: 'Needs you' },
  'as-sent': { state: 'done', word: 'As you sent it' },
  excepted: { state: 'done', word: 'Excepted' },
  'not-asked': { state: 'done', word: 'Not needed' },
  team: { state: 'in progress', word: 'With the team' },
};

/** The tag of one thing that is needed. */
export function needTag(state: NeedState): Tag {
  return needTags[state];
}

/** A requirement as its participant is spoken to. */
export function requirementForParticipant({ label }: Pick<Requirement, 'label'>): string {
  return label.replace('their own', 'your own');
}

/** "For 3.3.2.", or '' for what no criterion asks for. */
export function forCriteria({ codes }: Pick<Requirement, 'codes'>): string {
  return codes.length === 0 ? '' : `For ${codes.join(' and ')}.`;
}

/** What stands under a task's name. `resultsOn` is the day that was last told. */
export function standingSays(standing: ParticipantStanding, resultsOn: string): string {
  switch (standing) {
    case 'to-submit':
      return '';
    case 'draft-at-close':
      return 'Files were uploaded, but Submit had not been pressed when the window closed. A person decides whether we can take it, and we write to you either way.';
    case 'not-received':
      return 'Nothing had been submitted when the window closed. If you think that is wrong, tell us now.';
    case 'received':
    case 'checking':
      return 'We check that everything is there. If something has to be put right, you get one email with all of it and the date to return it by.';
    case 'to-correct':
      return 'What is marked “Needs you” is still to come. Everything else stays as you submitted it.';
    case 'correction-decided':
      return 'The time to return has passed. A person decides what happens next, and we write to you.';
    case 'team-in-touch':
      return 'Someone from the team is in touch with you about the next steps.';
    case 'marking':
      return `Your work is with our assessors until the results, ${resultsOn}.`;
    case 'result-sent':
      return 'Your result has been sent to you by email.';
    case 'deferred':
      return 'You are out of this window by agreement. A later window can be entered.';
    case 'withdrawn':
      return 'You have withdrawn from this window.';
  }
}

/** The first sentence of a line as a heading, and the rest. */
export function headingAndRest(line: string): { readonly heading: string; readonly rest: string } {
  const [, heading = line, rest = ''] = /^(.+?)\.(?:\s+(?=[\p{Lu}“])(.*))?$/su.exec(line.trim()) ?? [];
  return { heading: heading.replace(/\.$/u, ''), rest };
}
