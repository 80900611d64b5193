// One thing that a submission needs, as its participant reads it: what a person has said of it, never what a machine supposes is wrong.
import type { Answer } from '../technical-check/results.ts';
import type { ParticipantStanding } from './participant-standing.ts';

/** `as-sent`: it is marked without; `team`: the team sees to it and the participant need do nothing. */
export type NeedState =
  'needed' | 'to-check' | 'checking' | 'received' | 'to-correct' | 'as-sent' | 'excepted' | 'not-asked' | 'team';

/** What is known of it. `asked` is true for an item of an open request for correction that nothing has settled since. */
export interface NeedFacts {
  readonly isEngagement: boolean;
  readonly answer: Answer | null;
  readonly asked: boolean;
  readonly standing: ParticipantStanding;
}

/** Its state. A fault is told only once it has been asked back in an email (R82): until then a person is still looking. */
export function needState({ isEngagement, answer, asked, standing }: NeedFacts): NeedState {
  if (answer === 'excepted') return 'excepted';
  if (answer === 'does-not-apply') return 'not-asked';
  if (isEngagement) return answer === 'met' ? 'received' : 'team';
  if (standing === 'to-correct' && asked) return 'to-correct';
  switch (standing) {
    case 'to-submit':
    case 'draft-at-close':
    case 'not-received':
    case 'deferred':
    case 'withdrawn':
      return 'needed';
    case 'received':
      return 'to-check';
    case 'checking':
    case 'to-correct':
    case 'correction-decided':
    case 'team-in-touch':
      return answer === 'met' ? 'received' : 'checking';
    case 'marking':
    case 'result-sent':
      return answer === 'met' ? 'received' : 'as-sent';
  }
}
