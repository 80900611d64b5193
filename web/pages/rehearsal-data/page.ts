// Data for a rehearsal: a window without anybody's identity in it, as a file to carry to another instance. The download is in the log.
import { randomBytes } from 'node:crypto';
import { keyText } from '../../../domain/programme/programme-key.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { pseudonymise } from '../../../domain/rehearsal/pseudonymise.ts';
import { rehearsalDataSchema } from '../../../domain/rehearsal/rehearsal-data.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { note } from '../../../services/register/note.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { findWindow } from '../../find-window.ts';
import { page, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { windowName } from '../../window-name.ts';
import { realParticipants } from './query.ts';
import type { RehearsalDataView } from './view-model.ts';

export const rehearsalDataPage = page({
  path: patterns.rehearsalData,
  may: 'see a participant',
  async load({ database }, { params, query, account, at }) {
    const stored = await findWindow(database, params.windowId);
    if (isRefusal(stored)) return stored;
    if (query.get('download') !== 'yes' || account === null) return shown(stored);
    const { window, tasks } = stored;
    const { kind, opensOn, closesOn, programme } = window;
    const real = {
      window: { programme: keyText(programme), kind, opensOn, closesOn, tasks: [...tasks] },
      participants: await realParticipants(database, stored.id),
    };
    // The seed is made for this download and kept nowhere: nobody can ask again which made-up person is whom.
    const data = rehearsalDataSchema.parse(pseudonymise(real, randomBytes(16).toString('hex')));
    await inTransaction(database, (tx) =>
      note(
        tx,
        {
          subject: 'window',
          id: stored.id,
          what: 'download rehearsal data',
          to: 'downloaded',
          why: { participants: data.participants.length },
        },
        { who: account.personId, at },
      ),
    );
    return { send: JSON.stringify(data, null, 2), type: 'application/json', name: `rehearsal-${closesOn}.json` };
  },
});

function shown(stored: StoredWindow): Shown {
  const data: RehearsalDataView = {
    margin: ['Rehearsal', windowName(stored)],
    title: 'Take this window to a rehearsal',
    lead: 'A file with what happened in this window and when, and nobody’s identity. A rehearsal on another machine can be started from it.',
    holds: [
      'The window’s programme, days and tasks',
      'For each participant: the states of their submissions, extensions and deferrals, and what Moodle showed, with every time to the second',
      'For each file: its size and its kind',
    ],
    leavesOut: [
      'Names, email addresses, TRNs, candidate numbers, Moodle ids and schools: others are invented for each download, and who is whom is kept nowhere',
      'File names, file contents, reasons, letters and protected characteristics',
    ],
    downloadHref: pathTo('rehearsalData', { windowId: stored.id }, { download: 'yes' }),
    backHref: pathTo('window', { windowId: stored.id }),
  };
  return { title: data.title, view: new URL('view.hbs', import.meta.url), data };
}
