// The files of a script as lines: our name, kind and size, and how the browser takes it.
import type { ScriptFile } from '../../../services/register/marking/script-files.ts';
import { pathTo } from '../../paths.ts';
import { shownAs } from '../../shown-as.ts';
import { bytes } from '../../view-helpers/numbers.ts';
import type { PaperLine } from './view-model.ts';

/** One line a file. */
export function paperLines(sheetId: string, files: readonly ScriptFile[]): readonly PaperLine[] {
  return files.map(({ id, name, size }) => {
    const { inline } = shownAs(name);
    return {
      name,
      href: pathTo('scriptFile', { sheetId, fileId: id }),
      what: bytes(size),
      button: inline ? 'Open' : 'Download',
    };
  });
}
