// One of the staff (D17): roles, training, capacity per window, conflicts; each by a form of its own.
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { leadsToOutcome } from '../../../domain/window/yield.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { readWindows } from '../../../services/register/window-row.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { changeStaff } from './change-staff.ts';
import { staffMember } from './query.ts';
import { staffForm, type StaffForm } from './staff-form.ts';
import { staffView } from './staff-view.ts';

const said = {
  roles: 'The roles are saved.',
  training: 'The training is recorded.',
  capacity: 'The capacity is saved.',
  earlier: 'The number is saved. Draws from now on go by it.',
  conflict: 'The conflict is recorded.',
  remove: 'Removed.',
} as const satisfies Record<StaffForm['act'], string>;

export const staffMemberPage = page({
  path: patterns.staffMember,
  may: 'look after people',
  load: (around, { params, at }) => shown(around, params.personId, at, null),
  form: staffForm,
  async submit(around, { params, account, at }, form) {
    if (!isUuid(params.personId) || (await staffMember(around.database, params.personId)) === undefined)
      return refused('no-such-page');
    const fault = await inTransaction(around.database, (tx) =>
      changeStaff(tx, params.personId, form, { who: account?.personId ?? '', at }),
    );
    if (fault?.detail?.['field'] !== undefined) return shown(around, params.personId, at, { form, fault });
    return fault ?? { goTo: pathTo('staffMember', params), notice: said[form.act] };
  },
});

async function shown(
  { database, frameworks }: Around,
  personId: string,
  at: Date,
  sentBack: { readonly form: StaffForm; readonly fault: Refusal } | null,
): Promise<Shown | Refusal> {
  const person = isUuid(personId) ? await staffMember(database, personId) : undefined;
  if (person === undefined) return refused('no-such-page');
  const windows = (await readWindows(database)).filter(
    ({ window, life }) => leadsToOutcome(window) && life !== 'planned',
  );
  const data = staffView({
    person,
    windows,
    programmes: [...frameworks.programmes.values()],
    today: ukDate(at),
    sentBack,
  });
  return {
    title: person.name,
    view: new URL('view.hbs', import.meta.url),
    data,
    status: sentBack === null ? 200 : 422,
  };
}
