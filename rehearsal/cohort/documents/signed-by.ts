/** A signature block, signed or left blank. */
import { dateInWords } from '../../../domain/calendar/uk-words.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { type Chance } from '../../../domain/chance/chance.ts';
import type { Block } from './block.ts';
import { signature } from './pictures.ts';

/** Who signs, and when; `on` is null where the block was left blank. */
export interface Signer {
  readonly name: string;
  readonly role: string;
  readonly on: LocalDate | null;
}

/** Name, role, signature and date, as forms have them; half of those who sign do so with a pen, half by typing their name. */
export function signedBy(signer: Signer, draw: Chance): Block[] {
  const head: Block[] = [
    { kind: 'heading', level: 2, text: 'Signature' },
    { kind: 'paragraph', text: `Name: ${signer.name}` },
    { kind: 'paragraph', text: `Role: ${signer.role}` },
  ];
  if (signer.on === null) {
    return [
      ...head,
      { kind: 'paragraph', text: 'Signed: ____________________' },
      { kind: 'paragraph', text: 'Date: ____________________' },
    ];
  }
  const penned = draw.fraction() < 0.5;
  const hand: Block[] = penned ? [{ kind: 'picture', caption: `Signature of ${signer.name}`, ...signature(draw) }] : [];
  return [
    ...head,
    { kind: 'paragraph', text: penned ? 'Signed:' : `Signed: ${signer.name}` },
    ...hand,
    { kind: 'paragraph', text: `Date: ${dateInWords(signer.on)}` },
  ];
}
