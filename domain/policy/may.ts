// The one question that guards every page and every form (R216), and the same answers in words.
import type { Actor } from '../person/actor.ts';
import type { Role } from '../person/role.ts';
import type { Act, Subject } from './act.ts';
import { policy, type Sentence } from './sentence.ts';

/** True when a sentence of the policy allows it; without one the answer is no (R216). Ask the same to show a link or a button. */
export function may(actor: Actor, act: Act, subject: Subject = {}): boolean {
  return policy.some(
    (sentence) =>
      sentence.act === act &&
      actor.roles.includes(sentence.who) &&
      (sentence.condition === null || sentence.condition.holds(actor, subject)),
  );
}

/** The policy as sentences for people to read: "An admin may set up a window." */
export function sentences(): readonly string[] {
  return policy.map(inWords);
}

const names: Readonly<Record<Role, string>> = {
  participant: 'A participant',
  sponsor: 'A sponsor',
  'technical-checker': 'A technical checker',
  assessor: 'An assessor',
  moderator: 'A moderator',
  'lead-moderator': 'A lead moderator',
  admin: 'An admin',
  auditor: 'An auditor',
};

function inWords({ who, act, condition }: Sentence): string {
  return `${names[who]} may ${act}${condition === null ? '' : `, if ${condition.words}`}.`;
}
