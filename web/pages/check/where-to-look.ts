// Where a checker looks for what was found: the files that a finding names, each at its place where one is known.
import type { RequirementResult } from '../../../domain/technical-check/results.ts';
import type { HeldFile } from '../../../services/register/document-readings.ts';
import { pathTo } from '../../paths.ts';
import type { Link } from '../../view-helpers/part-props.ts';

/** So many files are pointed at; more are in the list of files. */
const most = 6;

/** The links, into the frame. `limitIn` is the file in which the word limit falls. */
export function whereToLook(
  { requirement, finding }: Pick<RequirementResult, 'requirement' | 'finding'>,
  files: readonly HeldFile[],
  limitIn: string | undefined,
): readonly Link[] {
  const names = new Set([...finding.files, ...finding.faults.map(({ file }) => file)]);
  const named = files.filter(({ id, name }) => id === limitIn || names.has(name));
  const here = named.filter(({ taskId }) => requirement.tasks.includes(taskId));
  const signed = finding.found === 'signed' || finding.found.startsWith('signature-');
  return (here.length > 0 ? here : named).slice(0, most).map(({ id, name }) => {
    const at = id === limitIn ? 'limit' : signed ? 'signature' : null;
    if (at === null) return { href: pathTo('fileView', { fileId: id }), text: name };
    const text = `${name}, ${at === 'limit' ? 'where the limit falls' : 'where it is to be signed'}`;
    return { href: `${pathTo('fileView', { fileId: id }, { at })}#here`, text };
  });
}
