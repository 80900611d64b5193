// Who attended one session of the course (R36, R40): ticked by whoever has the list; each line keeps whose word it is and when.
import { z } from 'zod';
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { attendanceIn, keepAttendance, type AttendanceLine } from '../../../services/register/engagement/attendance.ts';
import { sessionsOf } from '../../../services/register/engagement/sessions.ts';
import { findWindow } from '../../find-window.ts';
import { page, type Around } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { windowName } from '../../window-name.ts';
import type { AttendanceRow, AttendanceView } from './view-model.ts';

export const attendancePage = page({
  path: patterns.attendance,
  may: 'record attendance',
  async load(around, { params }) {
    const found = await sessionIn(around, params);
    if (isRefusal(found)) return found;
    const { stored, session } = found;
    const lines = await attendanceIn(around.database, stored.id, session.id);
    const attended = lines.filter((line) => line.attended === true).length;
    const data: AttendanceView = {
      margin: [windowName(stored), 'Attendance'],
      title: `${session.name}: ${String(attended)} of ${String(lines.length)} attended`,
      lead: 'Tick everybody who was there. Saving records that all others were not; both can be put right here.',
      action: pathTo('attendance', params),
      rows: lines.map(rowOf),
      back: { href: pathTo('checkRules', { windowId: stored.id }), text: 'Back to the rules of the check' },
    };
    return { title: `Attendance, ${session.name}`, view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({ present: z.union([z.uuid().transform((one) => [one]), z.array(z.uuid())]).default([]) }),
  async submit(around, { params, account, at }, { present }) {
    const found = await sessionIn(around, params);
    if (isRefusal(found) || account === null) return isRefusal(found) ? found : refused('not-allowed');
    const by = { who: account.personId, at };
    const changed = await inTransaction(around.database, (tx) =>
      keepAttendance(tx, found.stored.id, found.session.id, new Set(present), by),
    );
    const notice =
      changed === 0
        ? 'Nothing was new.'
        : `Recorded for ${changed === 1 ? '1 participant' : `${String(changed)} participants`}.`;
    return { goTo: pathTo('attendance', params), notice };
  },
});

interface Params {
  readonly windowId: string;
  readonly sessionId: string;
}

async function sessionIn({ database }: Around, { windowId, sessionId }: Params) {
  const stored = await findWindow(database, windowId);
  if (isRefusal(stored)) return stored;
  const session = (await sessionsOf(database, stored.cohortId)).find(({ id }) => id === sessionId);
  return session === undefined ? refused('no-such-page') : { stored, session };
}

function rowOf({ personId, name, candidate, attended, recordedBy, recordedAt }: AttendanceLine): AttendanceRow {
  const said = attended === true ? 'There' : 'Not there';
  const recorded =
    recordedBy === null || recordedAt === null ? '' : `${said}: ${recordedBy}, ${momentInWords(recordedAt)}`;
  return { personId, name, candidate, chosen: attended === true, recorded };
}
