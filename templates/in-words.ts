// Lists, numbers of files and their sizes as people read them in our emails.

const conjunction = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** "Task 1", "Task 1 and Task 2", "Task 1, Task 2 and Task 3". */
export function listInWords(items: readonly string[]): string {
  return conjunction.format(items);
}

/** "1 file", "2 files", "1 day". */
export function countInWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "0 bytes", "84 KB", "1.2 MB", in thousands as Moodle and file managers' "MB" is read. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return countInWords(bytes, 'byte');
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
