// Who may do what (R216), one sentence a line. Whatever no sentence allows is forbidden; pages, links and the docs all read these.
import { type Actor, marks } from '../person/actor.ts';
import type { Role } from '../person/role.ts';
import type { Act, Subject } from './act.ts';

/** When a sentence holds, in words that finish "…, if" and as a test. */
export interface Condition {
  readonly words: string;
  readonly holds: (actor: Actor, subject: Subject) => boolean;
}

export interface Sentence {
  readonly who: Role;
  readonly act: Act;
  readonly condition: Condition | null;
}

const itIsTheirOwn: Condition = {
  words: 'it is their own',
  holds: (actor, subject) => subject.ownerId === actor.personId,
};

const inARehearsal: Condition = {
  words: 'it is a rehearsal',
  holds: (_actor, subject) => subject.mode === 'rehearsal',
};

const theyMarkNothing: Condition = {
  words: 'they mark and moderate nothing',
  holds: (actor) => !marks(actor),
};

const may = (who: Role, act: Act, condition: Condition | null = null): Sentence => ({ who, act, condition });

export const policy: readonly Sentence[] = [
  may('admin', 'see windows'),
  may('admin', 'set up a window'),
  may('admin', 'change the dates of a window'),
  may('admin', 'see the intake of a window'),
  may('admin', 'decide intake'),
  may('admin', 'see a participant'),
  may('admin', 'see contact details'),
  may('admin', 'confirm a TRN'),
  may('admin', 'see protected characteristics in totals', theyMarkNothing),
  may('admin', 'agree an extension'),
  may('admin', 'agree a deferral'),
  may('admin', 'record a withdrawal'),
  may('admin', 'see the Moodle connection'),
  may('admin', 'check the Moodle connection'),
  may('admin', 'look after people'),
  may('admin', 'route scripts'),
  may('assessor', 'mark scripts'),
  may('assessor', 'open a mark sheet'),
  may('moderator', 'open a mark sheet'),
  may('lead-moderator', 'open a mark sheet'),
  may('admin', 'open a mark sheet'),
  may('lead-moderator', 'read the mark sheets of others'),
  may('admin', 'read the mark sheets of others'),
  may('admin', 'see sampling'),
  may('lead-moderator', 'see sampling'),
  may('admin', 'draw scripts for moderation'),
  may('assessor', 'see a moderation queue'),
  may('moderator', 'see a moderation queue'),
  may('lead-moderator', 'see a moderation queue'),
  may('auditor', 'see a moderation queue'),
  may('assessor', 'see scripts in moderation'),
  may('moderator', 'see scripts in moderation'),
  may('lead-moderator', 'see scripts in moderation'),
  may('admin', 'see scripts in moderation'),
  may('lead-moderator', 'decide between markers'),
  may('admin', 'see outcomes'),
  may('lead-moderator', 'see outcomes'),
  may('auditor', 'see outcomes'),
  may('admin', 'confirm outcomes'),
  may('lead-moderator', 'confirm outcomes'),
  may('admin', 'see feedback'),
  may('moderator', 'see feedback'),
  may('lead-moderator', 'see feedback'),
  may('auditor', 'see feedback'),
  may('moderator', 'read feedback'),
  may('lead-moderator', 'read feedback'),
  may('admin', 'approve a release'),
  may('lead-moderator', 'approve a release'),
  may('admin', 'see holds'),
  may('lead-moderator', 'see holds'),
  may('admin', 'hold a result'),
  may('lead-moderator', 'hold a result'),
  may('technical-checker', 'check submissions'),
  may('technical-checker', 'see files'),
  may('admin', 'check submissions'),
  may('admin', 'decide a correction'),
  may('admin', 'see files'),
  may('admin', 'decide charges'),
  may('admin', 'decide requests'),
  may('admin', 'set the rules of the check'),
  may('admin', 'record attendance'),
  may('admin', 'record a move of school'),
  may('admin', 'keep advice on a project'),
  may('admin', 'look after grades in Moodle'),
  may('admin', 'record another way of telling'),
  may('admin', 'step a rehearsal', inARehearsal),
  may('participant', 'see own page', itIsTheirOwn),
  may('participant', 'see contact details', itIsTheirOwn),
];
