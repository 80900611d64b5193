// Streams a copied file to those who may see the participant, and notes who opened it.
import { refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { note } from '../../../services/register/note.ts';
import { isUuid } from '../../is-uuid.ts';
import { page } from '../../page.ts';
import { patterns } from '../../paths.ts';
import { fileFacts } from './query.ts';
import { shownAs } from '../../shown-as.ts';

export const filePage = page({
  path: patterns.file,
  may: 'see files',
  async load({ database, files }, { params, account, at }) {
    const file = isUuid(params.fileId) ? await fileFacts(database, params.fileId) : undefined;
    if (file === undefined || account === null) return refused('no-such-page');
    const stream = await files.open(file.sha256);
    await inTransaction(database, (tx) =>
      note(
        tx,
        { subject: 'person', id: file.person_id, what: 'open file', to: 'opened', why: { fileId: params.fileId } },
        { who: account.personId, at },
      ),
    );
    return { send: stream, name: file.filename, ...shownAs(file.filename) };
  },
});
