// The rehearsal's page: what time it is, what falls due, the step to it, and who one can be.
import { z } from 'zod';
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { may } from '../../../domain/policy/may.ts';
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { stepRehearsal } from '../../../services/clock/step-rehearsal.ts';
import { pendingAt } from '../../../services/outbox/quiet.ts';
import { page, type Around } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { dueMoments, peopleToBe } from './query.ts';
import { runThrough } from './run-through.ts';
import { waitUntilQuiet } from './wait-until-quiet.ts';
import type { RehearsalView } from './view-model.ts';

export const rehearsalPage = page({
  path: patterns.rehearsal,
  may: 'anyone',
  maySubmit: 'step a rehearsal',
  async load(around, { at, account, onLoopback, query }) {
    if (around.config.rehearsal === undefined) return refused('rehearsal-only');
    if (!onLoopback) return refused('rehearsal-local-only');
    if (query.get('format') === 'json')
      return {
        send: JSON.stringify(await waitUntilQuiet(around, query.get('wait') !== null)),
        type: 'json',
        name: null,
      };
    const pending = await pendingAt(around.database, at);
    const steers = account !== null && may(account, 'step a rehearsal', { mode: around.config.mode });
    const data: RehearsalView = {
      margin: ['Rehearsal'],
      title: `It is ${momentInWords(at)}`,
      lead: 'Time stands still until you step to the next moment at which something falls due. Mail is caught and nothing is sent.',
      due: await dueMoments(around.database, at),
      step:
        steers && pending.due === 0 && pending.next !== null
          ? {
              action: pathTo('rehearsal', {}),
              fields: [{ name: 'from', value: at.toISOString() }],
              text: `Step to ${momentInWords(pending.next)}`,
              about: '',
              primary: true,
            }
          : null,
      busy: busyWords(steers, pending.due),
      places: places(around),
      signInAction: pathTo('rehearsalBe', {}),
      fields: [],
      people: await peopleToBe(around.database),
    };
    return { title: 'Rehearsal', view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({
    from: z.iso.datetime().optional(),
    until: z.iso.datetime().optional(),
    through: z.iso.datetime().optional(),
  }),
  async submit(around, { at }, { from, until, through }) {
    const { config, database } = around;
    if (config.rehearsal === undefined) return refused('rehearsal-only');
    if (through !== undefined)
      return (
        (await runThrough(around, config.rehearsal.clocks, new Date(through))) ?? { goTo: pathTo('rehearsal', {}) }
      );
    if (from !== undefined && new Date(from).getTime() !== at.getTime()) return refused('rehearsal-busy');
    const stepped = await stepRehearsal(
      database,
      config.rehearsal.clocks,
      at,
      until === undefined ? null : new Date(until),
    );
    return isRefusal(stepped) ? stepped : { goTo: pathTo('rehearsal', {}) };
  },
});

function busyWords(steers: boolean, due: number): string {
  if (due > 0) return `${String(due)} pieces of work are being done for this moment. Reload the page in a few seconds.`;
  return steers ? 'Nothing falls due any more.' : 'Sign in as the programme office to step.';
}

function places({ config }: Around): RehearsalView['places'] {
  const mail = config.rehearsal?.mailPageUrl ?? '';
  const moodle = { href: config.moodle.url, text: 'Sandbox Moodle', why: 'Be a participant: upload, submit, correct.' };
  return mail === ''
    ? [moodle]
    : [
        moodle,
        { href: mail, text: 'Caught mail', why: 'Every email that would have been sent, as its reader would see it.' },
      ];
}
