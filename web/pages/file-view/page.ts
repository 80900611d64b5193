// What a checker sees of a file beside the requirements, in which nothing can run: a PDF, a recording, a picture, or clean HTML.
// A PDF is the browser's own view; the HTML is made in the reader's process. Nothing is loaded from outside.
import { isRecording, promisedKind } from '../../../domain/technical-check/file-kind.ts';
import { refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import type { PlaceAsked } from '../../../services/documents/document-view.ts';
import { readChecked } from '../../../services/register/checked-submission.ts';
import { filesOfCopies } from '../../../services/register/document-readings.ts';
import { note } from '../../../services/register/note.ts';
import { copiedFile, type CopiedFile } from '../../copied-file.ts';
import { faultWords } from '../../fault-words.ts';
import { limitPlaces } from '../../limit-places.ts';
import { page, type Around } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { number } from '../../view-helpers/numbers.ts';
import { converted, notShown, picture, player } from './frame-document.ts';

export const fileViewPage = page({
  path: patterns.fileView,
  may: 'see files',
  async load(around, { params, account, query, at }) {
    const file = await copiedFile(around.database, params.fileId);
    if (file === undefined || account === null) return refused('no-such-page');
    const kind = file.reading?.kind ?? (file.area === 'onlinetext' ? 'typed' : promisedKind(file.name));
    const source = pathTo('file', { fileId: file.id });
    if (isRecording(kind)) return player(file, source, file.reading?.findings.recording?.hasVideo ?? kind === 'mp4');
    if (kind === 'jpg' || kind === 'png') return picture(file, source);
    const place = await placeAsked(around, file, query.get('at'));
    if (kind === 'pdf' && place === null) return { goTo: source };
    const { name: filename, size, sha256 } = file;
    const asked = { filename, size, isTyped: kind === 'typed', names: [] };
    const view = await around.documents.view(asked, place, () => around.files.open(sha256));
    if (kind === 'pdf') return { goTo: view.page === null ? source : `${source}#page=${String(view.page)}` };
    if (view.fault !== null) return notShown(file, source, `“${filename}” ${faultWords(view.fault)}.`);
    const { personId: id } = file;
    const by = { who: account.personId, at };
    await inTransaction(around.database, (tx) =>
      note(tx, { subject: 'person', id, what: 'open file', to: 'opened', why: { fileId: file.id } }, by),
    );
    return converted(file, view.html);
  },
});

/** The place that the check points at; null where it points at none in this file. */
async function placeAsked(
  { database, frameworks }: Around,
  { id, submissionId, reading }: CopiedFile,
  at: string | null,
): Promise<PlaceAsked | null> {
  if (at === 'signature')
    return { at, says: reading?.findings.signature === 'blank' ? 'Nothing stands on this line' : 'Is it signed here?' };
  if (at !== 'limit') return null;
  const one = await readChecked(database, frameworks, submissionId);
  if (one === undefined) return null;
  const falls = limitPlaces(one, await filesOfCopies(database, one.copyIds)).find(({ fileId }) => fileId === id);
  if (falls === undefined) return null;
  const { ends, wordsOn, limit } = falls;
  return { at: 'passage', passage: ends, wordsOn, says: `The limit of ${number(limit)} words falls here` };
}
