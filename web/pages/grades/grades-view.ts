// Puts the grades of a window into words: the numbers, then what is not in Moodle by its reason.
import type { GradeLine, RefusedLetter } from '../../../services/register/grades/grades-of.ts';
import { notWrittenWords } from '../../grade-words.ts';
import { pathTo } from '../../paths.ts';
import type { GradeGroup, GradesView } from './view-model.ts';

/** What the page is made from. */
export interface GradesFacts {
  readonly windowId: string;
  readonly windowName: string;
  readonly grades: readonly GradeLine[];
  readonly letters: readonly RefusedLetter[];
  readonly taskName: (unit: string) => string;
}

/** The page. */
export function gradesView({ windowId, windowName, grades, letters, taskName }: GradesFacts): GradesView {
  const action = pathTo('grades', { windowId });
  const count = (state: GradeLine['state']) => grades.filter((grade) => grade.state === state).length;
  const notWritten = count('not-written');
  const all = {
    action,
    fields: [{ name: 'grade', value: 'all' }],
    text: notWritten === 1 ? 'Try it again' : `Try all ${String(notWritten)} again`,
    about: 'now that Moodle is put right',
    primary: true,
  };
  return {
    margin: [windowName, 'Moodle'],
    title: titleOf(count('confirmed'), grades.length),
    lead: 'A grade is written once its letter was accepted, as pass or fail and never as a mark, and is read back.',
    facts: [
      { key: 'In Moodle, and read back', value: String(count('confirmed')) },
      { key: 'On the way', value: String(count('waiting')) },
      { key: 'The letter has not arrived', value: String(count(null)) },
      { key: 'Moodle shows another', value: String(count('differs')) },
      { key: 'Not written', value: String(notWritten) },
    ],
    letters: letters.map(({ emailId, name, candidate, reply }) => ({
      href: pathTo('email', { emailId }),
      name,
      candidate,
      reply: reply ?? '',
    })),
    groups: groupsOf(action, grades, taskName),
    all: notWritten === 0 ? null : all,
    back: { href: pathTo('window', { windowId }), text: windowName },
  };
}

function titleOf(confirmed: number, all: number): string {
  return confirmed === 0 ? 'No grades in Moodle yet' : `${String(confirmed)} of ${String(all)} grades are in Moodle`;
}

const differs = {
  title: 'Moodle shows another grade',
  todo: 'Look in Moodle first: trying again puts our result in place of what is there.',
};

function groupsOf(
  action: string,
  grades: readonly GradeLine[],
  taskName: GradesFacts['taskName'],
): readonly GradeGroup[] {
  const stuck = grades.filter(({ state }) => state === 'differs' || state === 'not-written');
  const wordsOf = ({ state, reason }: GradeLine) => (state === 'differs' ? differs : notWrittenWords(reason));
  const titles = [...new Set(stuck.map((grade) => wordsOf(grade).title))];
  return titles.map((title) => {
    const own = stuck.filter((grade) => wordsOf(grade).title === title);
    return {
      heading: `${title}: ${String(own.length)}`,
      todo: own[0] === undefined ? '' : wordsOf(own[0]).todo,
      lines: own.map(({ id, state, reason, name, candidate, unit, personId }) => ({
        href: pathTo('participant', { personId }),
        name,
        candidate,
        task: taskName(unit),
        why: state === 'differs' ? (reason ?? '') : '',
        button: {
          action,
          fields: [{ name: 'grade', value: id ?? '' }],
          text: 'Try again',
          about: `the grade of ${name} in ${taskName(unit)}`,
          primary: false,
        },
      })),
    };
  });
}
