// The readiness check as a plain list for a terminal: aligned, worst first within each part, no colours.
import type { MoodleReadiness } from './check-moodle.ts';
import type { Finding, Level, Topic } from './finding.ts';

const marks = { fail: 'FAIL', warn: 'warn', unknown: '?', ok: 'ok' } as const satisfies Record<Level, string>;
const worstFirst: readonly Level[] = ['fail', 'warn', 'unknown', 'ok'];
const headings = {
  connection: 'Connection',
  assignments: 'Course and assignments',
  functions: 'Functions of the service',
  capabilities: 'Capabilities of the role',
} as const satisfies Record<Topic, string>;
const topics: readonly Topic[] = ['connection', 'assignments', 'functions', 'capabilities'];

function part(topic: Topic, all: readonly Finding[]): string[] {
  const rows = all
    .filter((finding) => finding.topic === topic)
    .toSorted((one, other) => worstFirst.indexOf(one.level) - worstFirst.indexOf(other.level));
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(({ subject }) => subject.length));
  const indent = ' '.repeat(width + 10);
  const lines = rows.flatMap(({ level, subject, finding, whatToDo }) => [
    `  ${marks[level].padEnd(6)}${subject.padEnd(width)}  ${finding}`,
    ...(whatToDo === '' ? [] : [`${indent}${whatToDo}`]),
  ]);
  return [headings[topic], ...lines, ''];
}

function summary({ isReady, findings }: MoodleReadiness): string {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const counts = `${String(count('fail'))} to mend, ${String(count('warn'))} to know, ${String(count('unknown'))} to look at yourself, ${String(count('ok'))} in order`;
  return isReady ? `Nothing stops Moodle from being used: ${counts}.` : `Moodle is not ready: ${counts}.`;
}

/** The whole list, ending with a line that sums it up. */
export const readinessInWords = (readiness: MoodleReadiness): string =>
  [...topics.flatMap((topic) => part(topic, readiness.findings)), summary(readiness)].join('\n');
