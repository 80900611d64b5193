// The documents of NPQH Task 2 as a participant would hand them in: real Word, PDF and Excel files, whole or with something wrong.
import type { Block } from '../../rehearsal/cohort/documents/block.ts';
import { toDocx } from '../../rehearsal/cohort/documents/to-docx.ts';
import { toPdf } from '../../rehearsal/cohort/documents/to-pdf.ts';
import { toXlsx } from '../../rehearsal/cohort/documents/to-xlsx.ts';

/** What may be wrong. */
export interface TaskFaults {
  readonly unsigned?: boolean;
  readonly noBudget?: boolean;
  readonly words?: number;
  readonly emptyAccount?: boolean;
  /** Something in the account that nobody asked to change. */
  readonly added?: string;
}

const draft = (title: string, blocks: readonly Block[]) => ({
  title,
  author: 'K-1',
  at: new Date('2022-02-20T12:00:00Z'),
  blocks,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/**
 * The files by name. NPQH Task 2: an account of at most 2,500 words, a curriculum-led budget, the governors' feedback, signed comments of
 * the sponsor, a signed cover sheet with the placement's days.
 */
export async function taskTwo({
  unsigned = false,
  noBudget = false,
  words = 1_200,
  emptyAccount = false,
  added = '',
}: TaskFaults = {}): Promise<Record<string, Buffer>> {
  const prose = Array.from({ length: words }, (_, index) => `word${String(index)}`).join(' ');
  const cover = [
    paragraph('I declare that this submission is my own work.'),
    paragraph('Placement school: Saltmarsh Primary School, URN 654321'),
    paragraph('Placement: 9 working days, from 10 January 2022.'),
    paragraph(unsigned ? 'Signed: ____________________' : 'Signed: Wren Applegarth'),
  ];
  const comments = [
    paragraph('I watched the work in the placement school and confirm that the account is a fair one.'),
    paragraph('Name: Rowan Underhill'),
    paragraph('Role: Headteacher'),
    paragraph('Signed: Rowan Underhill'),
  ];
  const feedback = [paragraph('The governing board asked for the effect on pupils to be reported each term.')];
  return {
    'Task 2 - Written account.docx': emptyAccount
      ? Buffer.alloc(0)
      : await toDocx(draft('Task 2', [paragraph(prose), ...(added === '' ? [] : [paragraph(added)])])),
    'Task 2 - Cover sheet and declaration.pdf': await toPdf(draft('Cover sheet', cover)),
    'Task 2 - Governors’ feedback.docx': await toDocx(draft('Governors’ feedback', feedback)),
    'Task 2 - Sponsor comments.docx': await toDocx(draft('Sponsor comments', comments)),
    ...(noBudget
      ? {}
      : {
          'Task 2 - Curriculum-led Budget.xlsx': toXlsx('Budget', [
            ['Line', 'Planned'],
            ['Books', 500],
          ]),
        }),
  };
}
