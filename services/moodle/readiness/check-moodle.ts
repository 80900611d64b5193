// Tells a provider whether their Moodle is ready for a window, and what to change where it is not. Changes nothing.
import type { MoodleDoor } from '../moodle-door.ts';
import { MoodleFailure } from '../moodle-failure.ts';
import type { SiteInfo } from '../site.ts';
import { assignmentFindings } from './assignment-findings.ts';
import { capabilityVerdicts } from './capability-verdicts.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';
import { fail, type Finding } from './finding.ts';
import { functionFindings } from './functions-needed.ts';
import { siteFindings } from './site-findings.ts';

/** What Moodle should fit. Without a course only the site and its service are checked. */
export type Expectation = {
  readonly courseId?: number;
  /** The window's close; every assignment must cut off then (R21). */
  readonly close?: Date;
  /** The window's assignments; without it all of the course. */
  readonly assignmentIds?: readonly number[];
};

/** What was found. Ready: nothing fails. */
export type MoodleReadiness = {
  readonly isReady: boolean;
  readonly site: SiteInfo | null;
  readonly findings: readonly Finding[];
};

const failureFinding = (id: string, { what, whatToDo, said }: MoodleFailure): Finding => ({
  id,
  topic: 'connection',
  subject: 'Connection',
  ...fail(said === null || said === '' ? what : `${what} (${said})`, whatToDo),
});

function capabilityFindings(evidence: Evidence): Finding[] {
  return capabilityVerdicts(evidence).map(([name, verdict]) => ({
    id: `capability:${name}`,
    topic: 'capabilities',
    subject: name,
    ...verdict,
  }));
}

function courseFindings({ assignments }: Evidence, courseId: number, { assignmentIds, close }: Expectation): Finding[] {
  const base = { topic: 'assignments' as const, subject: `Course ${String(courseId)}` };
  if (assignments.got === 'refusal')
    return [{ ...base, id: 'course', ...fail(assignments.failure.what, assignments.failure.whatToDo) }];
  const all = assignments.got === 'answer' ? assignments.value : [];
  const wanted = assignmentIds ?? all.map(({ id }) => id);
  const chooseOthers = 'Choose the course and the assignments of the window again.';
  if (wanted.length === 0)
    return [{ ...base, id: 'course', ...fail('The course has no assignment that we can see.', chooseOthers) }];
  return wanted.flatMap((id) => {
    const assignment = all.find((one) => one.id === id);
    if (assignment !== undefined) return assignmentFindings(assignment, close ?? null);
    return [
      {
        ...base,
        id: `assignment:${String(id)}`,
        ...fail(`Assignment ${String(id)} is not in the course, or hidden from us.`, chooseOthers),
      },
    ];
  });
}

/**
 * Checks by reading only. A Moodle that does not answer is a finding, not an error.
 * @throws whatever is not a MoodleFailure
 */
export async function checkMoodle(door: MoodleDoor, expectation: Expectation = {}): Promise<MoodleReadiness> {
  const findings: Finding[] = [];
  let site: SiteInfo | null = null;
  try {
    site = await door.siteInfo();
    findings.push(...siteFindings(door.url, site), ...functionFindings(site.functions));
    if (expectation.courseId !== undefined) {
      const evidence = await gatherEvidence(door, expectation.courseId);
      findings.push(...capabilityFindings(evidence), ...courseFindings(evidence, expectation.courseId, expectation));
    }
  } catch (error) {
    if (!(error instanceof MoodleFailure)) throw error;
    findings.push(failureFinding(site === null ? 'connection' : 'interrupted', error));
  }
  return { isReady: findings.every(({ level }) => level !== 'fail'), site, findings };
}
