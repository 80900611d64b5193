// Streams a copied file to those who may see the participant, and notes who opened it.
import { refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { note } from '../../../services/register/note.ts';
import { copiedFile } from '../../copied-file.ts';
import { page } from '../../page.ts';
import { patterns } from '../../paths.ts';
import { shownAs } from '../../shown-as.ts';
import { storedInParts } from '../../stored-in-parts.ts';

export const filePage = page({
  path: patterns.file,
  may: 'see files',
  async load({ database, files }, { params, account, at }) {
    const file = await copiedFile(database, params.fileId);
    if (file === undefined || account === null) return refused('no-such-page');
    const { id, personId, name } = file;
    const by = { who: account.personId, at };
    const opened = () =>
      inTransaction(database, (tx) =>
        note(tx, { subject: 'person', id: personId, what: 'open file', to: 'opened', why: { fileId: id } }, by),
      );
    return { send: storedInParts(files, file, opened), name, ...shownAs(name) };
  },
});
