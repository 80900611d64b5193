// A participant asks for a deferral, more time, an exception, or to withdraw: the rules are told first, a person decides (R93 to R102).
import { z } from 'zod';
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { isLocalDate, type LocalDate } from '../../../domain/calendar/local-date.ts';
import { feesOn } from '../../../domain/fee/fee-schedule.ts';
import { faultsOf } from '../../../domain/request/may-ask.ts';
import { requestKinds, type RequestKind } from '../../../domain/request/request.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { sendRequest } from '../../../services/register/requests/keep-request.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { askView, type Typed } from './ask-view.ts';
import { evidenceOf } from './evidence.ts';
import { placeOf, type AskPlace } from './query.ts';

type Here = Visit<{ readonly personId: string }>;

const ticked = z.literal('yes').optional();
const form = z.object({
  unit: z.string().default(''),
  requirement: z.string().default(''),
  untilOn: z.string().default(''),
  reason: z.string().max(4_000).default(''),
  instead: z.string().max(4_000).default(''),
  adjustment: ticked,
  newHeadship: ticked,
});

const notices: Readonly<Record<RequestKind, string>> = {
  deferral: 'Your request for a deferral has been sent. A person decides, and we write to you.',
  extension: 'Your request for more time has been sent. A person decides, and we write to you.',
  exception: 'Your request for an exception has been sent. We pass it on to DfE and its quality assurance agent.',
  withdrawal: 'Your withdrawal has been sent. The team records it and confirms it by email.',
};

export const askPage = page({
  path: patterns.ask,
  may: 'see own page',
  async load(around, visit) {
    const here = await hereOf(around, visit);
    if (isRefusal(here)) return here;
    const typed = {
      kind: here.kind,
      unit: '',
      requirement: '',
      untilOn: '',
      reason: '',
      instead: '',
      adjustment: false,
      newHeadship: false,
    };
    return shown(around, visit, here.place, typed, []);
  },
  form,
  async submit(around, visit, sent) {
    const here = await hereOf(around, visit);
    if (isRefusal(here)) return here;
    const { kind, place } = here;
    const programme = programmeOf(around.frameworks, place.stored.window.programme);
    const known = evidenceOf(
      programme,
      place.stored,
      place.facts.units.map((one) => one.unit),
    );
    const requirement = known.some(({ value }) => value === sent.requirement) ? sent.requirement : '';
    const typed: Typed = {
      ...sent,
      requirement,
      kind,
      adjustment: sent.adjustment === 'yes',
      newHeadship: sent.newHeadship === 'yes',
    };
    const [unit = '', ...rest] = kind === 'exception' ? typed.requirement.split('/') : [typed.unit];
    const faults = faultsOf(
      { ...typed, unit: kind === 'exception' && typed.requirement === '' ? '' : unit },
      place.facts,
      ukDate(visit.at),
    );
    if (faults.length > 0) return shown(around, visit, place, typed, faults);
    const fault = await inTransaction(around.database, (tx) =>
      sendRequest(
        tx,
        {
          entryId: place.entryId,
          kind,
          unit: unit === '' ? onlyUnit(place) : unit,
          requirement: kind === 'exception' ? rest.join('/') : null,
          untilOn: kind === 'extension' ? dayOf(typed.untilOn) : null,
          reason: typed.reason.trim() === '' ? 'Not given' : typed.reason.trim(),
          instead: typed.instead.trim(),
          adjustment: typed.adjustment,
          newHeadship: typed.newHeadship,
        },
        { who: visit.params.personId, at: visit.at },
      ),
    );
    if (fault !== undefined) return fault;
    return { goTo: pathTo('ownStatus', visit.params, { window: place.stored.id }), notice: notices[kind] };
  },
});

function dayOf(text: string): LocalDate | null {
  const day = text.trim();
  return isLocalDate(day) ? day : null;
}

/** Where there is one unit only, "all of them" is that one. */
function onlyUnit({ facts: { units } }: AskPlace): string | null {
  return units.length === 1 ? (units[0]?.unit ?? null) : null;
}

async function hereOf(
  { database }: Around,
  { params, query }: Here,
): Promise<{ readonly kind: RequestKind; readonly place: AskPlace } | Refusal> {
  const kind = requestKinds.find((one) => one === query.get('kind'));
  const windowId = query.get('window') ?? '';
  if (kind === undefined || !isUuid(windowId) || !isUuid(params.personId)) return refused('no-such-page');
  const place = await placeOf(database, params.personId, windowId);
  return place === undefined ? refused('no-such-page') : { kind, place };
}

function shown(
  { frameworks, config }: Around,
  { params }: Here,
  place: AskPlace,
  typed: Typed,
  faults: readonly Refusal[],
): Shown {
  const data = askView({
    personId: params.personId,
    place,
    programme: programmeOf(frameworks, place.stored.window.programme),
    typed,
    faults,
    contact: config.provider.teamEmail,
    fees: feesOn(frameworks.fees, place.stored.window.closesOn),
  });
  const view = new URL('view.hbs', import.meta.url);
  return { title: data.title, view, data, layout: 'reading', status: faults.length > 0 ? 422 : 200 };
}
