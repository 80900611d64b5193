// Puts the facts of E7 into words.
import type { z } from 'zod';

import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { listInWords } from '../../in-words.ts';
import type { Letterhead } from '../../letterhead.ts';
import type { correctionResultProps } from './props.ts';

/** What E7 is made from. `returnedAt` is null where nothing came back; `goesOn` once it is on its way to an assessor. */
export interface CorrectionResult extends Letterhead {
  readonly programme: string;
  readonly tasks: readonly string[];
  readonly returnedAt: Date | null;
  readonly wrong: readonly { readonly margin: string; readonly line: string }[];
  readonly goesOn: boolean;
}

/** The props of E7. */
export function correctionResultWords({
  tasks,
  returnedAt,
  wrong,
  goesOn,
  ...facts
}: CorrectionResult): z.input<typeof correctionResultProps> {
  const tasksInWords = listInWords(tasks);
  const work = `${facts.programme} ${tasksInWords}`;
  return {
    ...facts,
    tasksInWords,
    headline: headlineOf(work, returnedAt !== null, wrong.length > 0, goesOn),
    arrived: returnedAt === null ? null : momentInWords(returnedAt),
    wrong: wrong.map((item) => ({ ...item })),
    next: goesOn
      ? 'Your submission now goes to an assessor. You need do nothing.'
      : 'A person now decides what happens next, and we write to you. You need do nothing until then; tell us if there is something that we should know.',
  };
}

function headlineOf(work: string, isBack: boolean, isWrong: boolean, goesOn: boolean): string {
  if (!isBack) return `Your ${work} goes to an assessor as you first submitted it`;
  if (!isWrong) return `Your correction of ${work} is accepted`;
  return goesOn
    ? `Your ${work} goes to an assessor as it stands`
    : `Your correction of ${work}: something is still missing`;
}
