// Sends a file of a script to whoever may open its mark sheet, under our own name for it (R107); who opened it is noted (R222).
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { scriptFiles } from '../../../services/register/marking/script-files.ts';
import { note } from '../../../services/register/note.ts';
import { openSheet } from '../../open-sheet.ts';
import { page } from '../../page.ts';
import { patterns } from '../../paths.ts';
import { shownAs } from '../../shown-as.ts';
import { storedInParts } from '../../stored-in-parts.ts';

export const scriptFilePage = page({
  path: patterns.scriptFile,
  may: 'open a mark sheet',
  async load(around, { params, account, at }) {
    const opened = await openSheet(around, params.sheetId, account);
    if (isRefusal(opened)) return opened;
    const { sheet } = opened;
    const files = await scriptFiles(around.database, sheet.submissionId, sheet.programme);
    const file = files.find(({ id }) => id === params.fileId);
    if (file === undefined) return refused('no-such-page');
    const opening = () =>
      inTransaction(around.database, (tx) =>
        note(
          tx,
          { subject: 'submission', id: sheet.submissionId, what: 'open file', to: 'opened', why: { fileId: file.id } },
          { who: account?.personId ?? '', at },
        ),
      );
    const send = storedInParts(around.files, file, opening);
    return { send, name: `${sheet.candidate} ${file.name}`, ...shownAs(file.name) };
  },
});
