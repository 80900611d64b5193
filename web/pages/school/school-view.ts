// Builds the page of a participant's schools.
import { dateInWords } from '../../../domain/calendar/uk-words.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { SchoolMove } from '../../../services/register/school-moves.ts';
import { pathTo } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import type { Fact, Field } from '../../view-helpers/part-props.ts';
import type { SchoolView } from './view-model.ts';

/** The form as it was typed. */
export interface TypedMove {
  readonly name: string;
  readonly urn: string;
  readonly movedOn: string;
  readonly agreedBy: string;
  readonly agreedOn: string;
}

/** Whose page it is; the school as it is held now. */
export interface WhoMoves {
  readonly personId: string;
  readonly name: string;
  readonly school: string | null;
  readonly urn: string | null;
}

/** The view. */
export function schoolView(
  who: WhoMoves,
  moves: readonly SchoolMove[],
  typed: TypedMove,
  faults: readonly Refusal[],
): SchoolView {
  const errorOf = (name: string) => {
    const fault = faults.find(({ detail }) => detail?.['field'] === name);
    return fault === undefined ? '' : refusalWords(fault).title;
  };
  const field = (name: keyof TypedMove, label: string, hint: string, type: Field['type'] = 'text'): Field => ({
    ...{ id: name, name, label, hint, type },
    ...{ value: typed[name], error: errorOf(name), autocomplete: 'off' },
  });
  return {
    margin: ['Participant', who.name],
    title: `Schools of ${who.name}`,
    lead: 'Whoever moves school goes on with the programme once the new employer agrees.',
    history: historyOf(who, moves),
    action: pathTo('school', { personId: who.personId }),
    errors: faults.map((fault) => ({
      href: `#${String(fault.detail?.['field'] ?? 'name')}`,
      text: refusalWords(fault).title,
    })),
    name: field('name', 'New school', ''),
    urn: field('urn', 'Its URN', 'Six digits'),
    movedOn: field(
      'movedOn',
      'First day there',
      'Local authority, region, phase and type of the old school are cleared.',
      'date',
    ),
    agreedBy: field('agreedBy', 'Who agreed for the new employer', 'Name and role'),
    agreedOn: field('agreedOn', 'Day of the agreement', '', 'date'),
    back: { href: pathTo('participant', { personId: who.personId }), text: 'Leave without saving' },
  };
}

function historyOf({ school, urn }: WhoMoves, moves: readonly SchoolMove[]): readonly Fact[] {
  const now = moves[0];
  const since = now === undefined ? 'Now' : `Since ${dateInWords(now.movedOn)}`;
  const agreed = now === undefined ? '' : `. ${agreementOf(now)}`;
  return [
    { key: since, value: `${inWords(school, urn)}${agreed}` },
    ...moves.map((move, place): Fact => {
      const earlier = moves[place + 1];
      const came = earlier === undefined ? '' : `. ${agreementOf(earlier)}`;
      return { key: `Until ${dateInWords(move.movedOn)}`, value: `${inWords(move.fromName, move.fromUrn)}${came}` };
    }),
  ];
}

const agreementOf = ({ agreedBy, agreedOn, recordedBy }: SchoolMove) =>
  `Agreed by ${agreedBy} on ${dateInWords(agreedOn)}; recorded by ${recordedBy}`;

function inWords(name: string | null, urn: string | null): string {
  const parts = [name ?? '', urn === null ? '' : `URN ${urn}`].filter((part) => part !== '');
  return parts.length === 0 ? 'not recorded' : parts.join(', ');
}
