// A participant's schools (R35): a move with the new employer's agreement, and the history of URNs with its days.
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { parseUrn } from '../../../domain/person/urn.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { movesOf, recordMove, type NewMove } from '../../../services/register/school-moves.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { whoMoves } from './query.ts';
import { schoolView, type TypedMove } from './school-view.ts';

const nothing: TypedMove = { name: '', urn: '', movedOn: '', agreedBy: '', agreedOn: '' };

export const schoolPage = page({
  path: patterns.school,
  may: 'record a move of school',
  load: (around, { params }) => shown(around, params.personId, nothing, []),
  form: z.object({
    name: z.string().max(200),
    urn: z.string().max(20),
    movedOn: z.string().max(20),
    agreedBy: z.string().max(200),
    agreedOn: z.string().max(20),
  }),
  async submit(around, { params, account, at }, typed) {
    const who = isUuid(params.personId) ? await whoMoves(around.database, params.personId) : undefined;
    if (who === undefined || account === null) return refused('no-such-page');
    const move = moveIn(typed, who.urn, ukDate(at));
    if (!('movedOn' in move)) return shown(around, params.personId, typed, move);
    const by = { who: account.personId, at };
    await inTransaction(around.database, (tx) => recordMove(tx, params.personId, move, by));
    return { goTo: pathTo('school', params), notice: `Recorded: ${who.name} is at ${move.name} now.` };
  },
});

/** The move that was typed, or every fault at once, each with its field. */
function moveIn(typed: TypedMove, present: string | null, today: LocalDate): NewMove | readonly Refusal[] {
  const [name, agreedBy] = [typed.name.trim(), typed.agreedBy.trim()];
  const urn = parseUrn(typed.urn);
  const movedOn = pastDay(typed.movedOn, today);
  const agreedOn = pastDay(typed.agreedOn, today);
  const faults = [
    ...(name === '' ? [refused('school-missing', { field: 'name' })] : []),
    ...(isRefusal(urn) ? [urn] : urn.urn === present ? [refused('school-is-the-same', { field: 'urn' })] : []),
    ...(movedOn === null ? [refused('moved-on-not-a-date', { field: 'movedOn' })] : []),
    ...(agreedBy === '' ? [refused('employer-missing', { field: 'agreedBy' })] : []),
    ...(agreedOn === null ? [refused('agreed-on-not-a-date', { field: 'agreedOn' })] : []),
  ];
  if (faults.length > 0 || isRefusal(urn) || movedOn === null || agreedOn === null) return faults;
  return { name, urn: urn.urn, movedOn, agreedBy, agreedOn };
}

function pastDay(text: string, today: LocalDate): LocalDate | null {
  const day = text.trim();
  return isLocalDate(day) && day <= today ? day : null;
}

async function shown(
  { database }: Around,
  personId: string,
  typed: TypedMove,
  faults: readonly Refusal[],
): Promise<Shown | Refusal> {
  const who = isUuid(personId) ? await whoMoves(database, personId) : undefined;
  if (who === undefined) return refused('no-such-page');
  const data = schoolView(who, await movesOf(database, personId), typed, faults);
  const view = new URL('view.hbs', import.meta.url);
  return { title: data.title, view, data, status: faults.length > 0 ? 422 : 200 };
}
