// Grades in Moodle, as tests render them: some refused, one that differs, some not written.
import type { GradesView } from './view-model.ts';

const button = (about: string) => ({
  action: '/windows/1/grades',
  fields: [{ name: 'grade', value: '1' }],
  text: 'Try again',
  about,
  primary: false,
});

export const gradesExample: GradesView = {
  margin: ['NPQH cohort K', 'Moodle'],
  title: '118 of 124 grades are in Moodle',
  lead: 'A grade is written once its letter was accepted, as pass or fail and never as a mark, and is read back.',
  facts: [
    { key: 'In Moodle, and read back', value: '118' },
    { key: 'On the way', value: '2' },
    { key: 'The letter has not arrived', value: '2' },
    { key: 'Moodle shows another', value: '1' },
    { key: 'Not written', value: '1' },
  ],
  letters: [{ href: '/emails/1', name: 'Zoë Łukasik', candidate: 'K-4371', reply: '550 5.1.1 No such user' }],
  groups: [
    {
      heading: 'Moodle shows another grade: 1',
      todo: 'Look in Moodle first: trying again puts our result in place of what is there.',
      lines: [
        {
          href: '/participants/1',
          name: 'Gwen Tregarthen',
          candidate: 'K-4366',
          task: 'Task 1',
          why: 'Somebody else has graded this in Moodle (grade 1), and nothing was overwritten.',
          button: button('the grade of Gwen Tregarthen in Task 1'),
        },
      ],
    },
    {
      heading: 'Marking workflow is off: 1',
      todo: 'Without it Moodle has no release. Turn “Use marking workflow” on in the assignment’s settings and try again, or leave the results here: everyone has been told.',
      lines: [
        {
          href: '/participants/2',
          name: 'Siobhán Ó Briain',
          candidate: 'K-4367',
          task: 'Task 2',
          why: '',
          button: button('the grade of Siobhán Ó Briain in Task 2'),
        },
      ],
    },
  ],
  all: {
    action: '/windows/1/grades',
    fields: [{ name: 'grade', value: 'all' }],
    text: 'Try it again',
    about: 'now that Moodle is put right',
    primary: true,
  },
  back: { href: '/windows/1', text: 'NPQH cohort K' },
};
