// The files of a script as lines: our name, kind and size, how the browser takes it, and where a word limit falls in it (R55).
import type { OverLimit } from '../../../services/register/marking/limit-of-script.ts';
import type { ScriptFile } from '../../../services/register/marking/script-files.ts';
import { pathTo } from '../../paths.ts';
import { shownAs } from '../../shown-as.ts';
import { bytes, number } from '../../view-helpers/numbers.ts';
import type { PaperLine } from './view-model.ts';

/** One line a file. */
export function paperLines(
  sheetId: string,
  files: readonly ScriptFile[],
  limits: readonly OverLimit[],
  notRelevant: ReadonlyMap<string, string>,
): readonly PaperLine[] {
  return files.map(({ id, name, size, sha256, identifies }) => {
    const { inline } = shownAs(name);
    const over = limits.find(({ fileId }) => fileId === id);
    return {
      name,
      href: pathTo('scriptFile', { sheetId, fileId: id }),
      what: [
        bytes(size),
        // Its reason is a checker's own words, who knows whose work it is.
        ...(notRelevant.has(sha256) ? ['found not relevant by the check'] : []),
        ...(identifies ? ['identifies the participant: opening it is recorded'] : []),
      ].join(', '),
      limit: over === undefined ? '' : limitWords(over),
      button: inline ? 'Open' : 'Download',
    };
  });
}

function limitWords({ words, limit, word, ends }: OverLimit): string {
  const counted = `Over the limit: ${number(words)} words by our count, the limit is ${number(limit)}.`;
  if (ends === '') return `${counted} Mark none of this file beyond its first words.`;
  return `${counted} Mark up to “… ${ends}”, word ${number(word)} of this file.`;
}
