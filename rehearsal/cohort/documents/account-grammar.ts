/** The sentences that accounts of school leadership are made of. Plausible, dull, and about nobody. */
import type { Grammar } from './tell.ts';
import type { Project } from './project.ts';

/** Works that accounts refer to, as they stand in the list of references. */
export const references: readonly string[] = [
  'Coe, R., Aloisi, C., Higgins, S. and Major, L. E. (2014) What makes great teaching? London: Sutton Trust.',
  'Education Endowment Foundation (2019) Putting evidence to work: a school’s guide to implementation. London: EEF.',
  'Fullan, M. (2001) Leading in a culture of change. San Francisco: Jossey-Bass.',
  'Goleman, D. (2000) Leadership that gets results. Harvard Business Review, 78(2).',
  'Hargreaves, A. and Fullan, M. (2012) Professional capital. New York: Teachers College Press.',
  'Kotter, J. P. (1996) Leading change. Boston: Harvard Business School Press.',
  'Leithwood, K., Harris, A. and Hopkins, D. (2020) Seven strong claims about successful school leadership revisited.',
  'Robinson, V. (2011) Student-centered leadership. San Francisco: Jossey-Bass.',
  'Rosenshine, B. (2012) Principles of instruction. American Educator, 36(1).',
  'Timperley, H. (2008) Teacher professional learning and development. Geneva: UNESCO.',
];

const words: Grammar = {
  month: ['September', 'October', 'November', 'January', 'February', 'March', 'May', 'June'],
  term: ['the autumn term', 'the spring term', 'the summer term', 'the second half of the spring term'],
  share: ['a third', 'just under half', '38 per cent', '46 per cent', '54 per cent', '61 per cent', 'two thirds', 'nearly three quarters'],
  rise: ['three percentage points', 'five percentage points', 'eight percentage points', 'eleven percentage points'],
  people: ['subject leaders', 'class teachers', 'teaching assistants', 'the pastoral team', 'middle leaders', 'early career teachers'],
  forum: ['a staff meeting', 'a training day', 'the senior team’s weekly meeting', 'a working party', 'line management', 'a governors’ visit'],
  source: ['Kotter (1996)', 'Fullan (2001)', 'Robinson (2011)', 'the EEF guidance (2019)', 'Leithwood and others (2020)', 'Timperley (2008)'],
  claim: [
    'change lasts when those who carry it out have a hand in its design',
    'leaders do most for pupils when they take part in teachers’ learning themselves',
    'implementation is a process and not an event',
    'early wins matter less than clear expectations that are held to',
    'trust among adults comes before improvement in classrooms',
  ],
  sector: ['a hospital trust', 'a retail chain', 'a regional charity', 'the fire service', 'a family engineering firm'],
  doubt: ['workload', 'the time taken from other subjects', 'the cost of cover', 'whether the change would outlast me', 'the burden on new colleagues'],
  act: [
    'modelled a lesson and was observed by anyone who wished', 'rewrote the meeting calendar', 'removed two data drops from the year',
    'paired each class with a coach', 'met every subject leader for half an hour', 'set out what would stop as well as what would start',
    'asked parents by telephone rather than by letter', 'visited two schools in the trust', 'shared the plan with the governing board',
  ],
  evidence: ['book looks', 'short lesson visits', 'pupil interviews', 'the staff survey', 'the {month} assessments', 'attendance records'],
  partner: ['a neighbouring secondary school', 'the teaching school hub', 'a nursery that sends us most of our pupils', 'the local authority’s adviser', 'the trust’s improvement team'],
  style: ['a more directive', 'a coaching', 'a consultative', 'a quieter', 'a more visible'],
  lesson: [
    'I had spoken too early and listened too late', 'the plan was clearer to me than to those who had to follow it',
    'what I took for resistance was a lack of time', 'one honest conversation saved a term of meetings',
    'the people closest to pupils had seen it first',
  ],
};

/** Sentences about any project; `{theme}`, `{group}` and `{measure}` come from the project in hand. */
export const sentences: readonly string[] = [
  'In {month} the data showed that {share} of {group} were behind their peers in {measure}.',
  'Before deciding anything I looked at {evidence} and at {evidence}, because neither was enough alone.',
  'The gap was not new: it had been there for at least four years and had widened after the closures.',
  'I used a fishbone analysis with {people} to separate causes that we could influence from those that we could not.',
  'A simple regression on three years of results suggested that prior attainment explained less of the difference than attendance did.',
  '{source} argues that {claim}, and this shaped the order in which I did things.',
  'I compared this with {sector}, where the same idea goes by another name and is rehearsed every week.',
  'The comparison had limits: a school cannot choose its customers, and it should not wish to.',
  'I presented the plan to the governing board in {month}, before anything had begun.',
  'Governors asked how {group} would benefit and what we would do if {measure} did not move.',
  'Their questions improved the plan; as a result I set two review points and named what would make us stop.',
  'To begin with, I {act}.',
  'In {term} I {act}, and {people} told me that this mattered more than the training itself.',
  'The chief worry, raised in {forum}, was {doubt}.',
  'I answered it by taking something away: no one was asked to do more until something else had gone.',
  'A workload check by {people} put the net effect at under twenty minutes a week, which they thought fair.',
  'Where {people} were confident I stepped back; where they were not I took {style} approach for some weeks.',
  'I learned that {lesson}.',
  'By {month}, {measure} had improved by {rise} for the school as a whole, and by {rise} for {group}.',
  'I am cautious about that figure, since the cohort was small and the test had changed.',
  'Triangulating it with {evidence} gave a similar picture, if a slower one.',
  'Work on {theme} was strongest in the classes where {people} had planned it together.',
  'It was weakest where cover was thin, and I should have foreseen that.',
  'We worked with {partner}, which had solved a part of the problem two years before us.',
  'In return we offered our approach to {theme}, and three of their staff spent a day with us in {month}.',
  'The partnership was loose at first; a written agreement of one page made it useful.',
  'I weighed a formal federation of effort against an informal exchange and chose the second, as it could start at once.',
  'Parents were told in plain words what would change, and those who do not come to meetings were telephoned.',
  'A stakeholder map drawn in {forum} showed that I had overlooked midday supervisors, who see more than most.',
  'Negotiating with the two colleagues who disagreed took patience, and one of them now leads {theme} for the school.',
  'The budget was modest: cover for six half days, two sets of books and the time of one coach.',
  'I tested the spending against the plan each half term and returned what was not needed.',
  'Looking back, I would begin with {people} and would make the first review earlier.',
  'If {measure} holds for another year, the change will have become the way in which we do things.',
  'For {group} the difference showed first in confidence, and only then in {measure}.',
  'Accountability was shared out in writing, so that each of the {people} knew what they answered for.',
  'Research from abroad was helpful, though class sizes and the length of the school day make some of it hard to carry over.',
  'I kept a log of decisions, which the governors read in {month}.',
  'The risk that mattered most was that {theme} would be seen as mine, and I reduced it by giving it away.',
  'Provision for {group} was adapted rather than added, so that nobody left the lesson to be helped with it.',
];

/** The grammar for one project. */
export function grammarFor(project: Project): Grammar {
  return { ...words, theme: [project.theme], group: [project.group], measure: [project.measure] };
}
