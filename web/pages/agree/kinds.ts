// The three things that can be agreed with a participant: who may, from which states, and what the page says of each.
import type { Act } from '../../../domain/policy/act.ts';
import { deferrable, withdrawable } from '../../../domain/submission/states.ts';

/** Their names, as an address and the agreement's row have them. */
export const agreementKinds = ['extension', 'deferral', 'withdrawal'] as const;

/** One of them. */
export type AgreementKind = (typeof agreementKinds)[number];

interface KindWords {
  readonly act: Act;
  readonly from: readonly string[];
  readonly title: (name: string) => string;
  readonly lead: string;
  readonly button: string;
  /** What the note of the log says. */
  readonly what: string;
  /** Said on the participant's page afterwards. */
  readonly notice: (tasks: string) => string;
}

/** Each kind. */
export const kinds: Readonly<Record<AgreementKind, KindWords>> = {
  extension: {
    act: 'agree an extension',
    from: ['expected'],
    what: 'agree extension',
    button: 'Agree the extension',
    title: (name) => `Agree an extension for ${name}`,
    lead: 'It counts here only. Give the same extension in Moodle, or work cannot be submitted after close.',
    notice: (tasks) => `The extension for ${tasks} is agreed. Give it in Moodle too.`,
  },
  deferral: {
    act: 'agree a deferral',
    from: deferrable,
    what: 'agree deferral',
    button: 'Go on',
    title: (name) => `Record a deferral for ${name}`,
    lead: 'Deferrals are for agreed exceptional circumstances. What will happen is shown before anything is recorded.',
    notice: (tasks) => `The deferral of ${tasks} is recorded.`,
  },
  withdrawal: {
    act: 'record a withdrawal',
    from: withdrawable,
    what: 'record withdrawal',
    button: 'Go on',
    title: (name) => `Record a withdrawal for ${name}`,
    lead: 'What will happen is shown before anything is recorded.',
    notice: (tasks) => `The withdrawal of ${tasks} is recorded.`,
  },
};
