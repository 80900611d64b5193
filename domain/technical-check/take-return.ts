// What counts of a return (R86): only the items that were asked for are replaced or added; of everything else our earlier version stays.
import type { CheckedFile } from './checked-file.ts';
import { failing } from './document-reading.ts';
import { matchFiles } from './match-files.ts';
import type { Requirement } from './requirement.ts';

/** The files that count from now on, in a stable order, and the names of those that came back although nobody asked. */
export interface Taken {
  readonly files: readonly CheckedFile[];
  readonly setAside: readonly string[];
}

/** Puts a return together with what was there before. `listed` are the requirement keys of the request. */
export function takeReturn(
  before: readonly CheckedFile[],
  returned: readonly CheckedFile[],
  listed: ReadonlySet<string>,
  requirements: readonly Requirement[],
): Taken {
  const concerns = concernedBy(listed, requirements);
  const open = (file: CheckedFile, all: readonly CheckedFile[]) => concerns(file, all) !== 'no';
  const samePlace = (file: CheckedFile) => (other: CheckedFile) => placeOf(other) === placeOf(file);
  const unchanged = (file: CheckedFile) =>
    returned.some((other) => other.sha256 === file.sha256 && samePlace(file)(other));
  const fresh = returned.filter((file) => !before.some((old) => old.sha256 === file.sha256 && samePlace(file)(old)));
  const stays = (file: CheckedFile) => {
    const concern = concerns(file, before);
    return concern === 'no' || (concern === 'perhaps' && !fresh.some(samePlace(file)));
  };
  const kept = before.filter((file) => unchanged(file) || stays(file));
  const taken = fresh.filter((file) => open(file, returned) && !kept.some(samePlace(file)));
  const setAside = fresh.filter((file) => !taken.includes(file));
  const files = [...kept, ...taken].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return { files, setAside: setAside.map(({ name }) => name) };
}

const placeOf = ({ taskId, folder, name }: CheckedFile) => `${taskId}${folder}${name}`;

/** Whether a file answers something that was asked for; `perhaps` where nobody can tell what it answers. */
function concernedBy(listed: ReadonlySet<string>, requirements: readonly Requirement[]) {
  const tasksAsked = (wanted: Requirement['kind']) =>
    requirements.filter(({ kind, key }) => kind === wanted && listed.has(key)).flatMap(({ tasks }) => tasks);
  const [wordsOf, filesOf] = [tasksAsked('words'), tasksAsked('files')];
  const daysOf = tasksAsked('days');
  return (file: CheckedFile, all: readonly CheckedFile[]): 'asked' | 'perhaps' | 'no' => {
    const { sure } = matchFiles(requirements, all);
    const keys = [...sure].filter(([, files]) => files.some(({ id }) => id === file.id)).map(([key]) => key);
    const isKind = (kind: Requirement['kind']) =>
      requirements.some((one) => one.kind === kind && keys.includes(one.key));
    if (keys.some((key) => listed.has(key))) return 'asked';
    if (isKind('account') && wordsOf.includes(file.taskId)) return 'asked';
    if (isKind('declaration') && daysOf.includes(file.taskId)) return 'asked';
    if (filesOf.includes(file.taskId)) return failing(file.reading).length > 0 ? 'asked' : 'perhaps';
    return keys.length === 0 ? 'perhaps' : 'no';
  };
}
