// What a submission says of its project's and placement's days, put into a sentence (R42, R46, R47).
import { longDate } from '../../../domain/calendar/uk-words.ts';
import type { Finding } from '../../../domain/technical-check/finding.ts';
import { number } from '../../view-helpers/numbers.ts';

/** The sentence, with what is to be seen in it. */
export function daysWords({ found, files, days }: Finding): string {
  const where = files.map((file) => `“${file}”`).join(', ');
  const said = [projectWords(days), placementWords(days)].filter((words) => words !== '').join('; ');
  const start = said === '' ? `Dates are given in ${where}` : `By ${where}: ${said}`;
  if (found === 'placement-at-home') return `${start}. That is the participant’s own school.`;
  if (found === 'days-short') return `${start}. That is too short.`;
  return found === 'days' ? `${start}.` : `${start}. Whether that is enough is not sure: a person looks.`;
}

function projectWords(days: Finding['days']): string {
  const project = days?.project ?? null;
  if (project === null) return '';
  const { from, to, weeks, terms } = project;
  const touched = terms.map((term) => term.replace('-', ' ')).join(', ');
  return `a project from ${longDate(from)} to ${longDate(to)}, about ${number(weeks)} weeks of term (${touched})`;
}

function placementWords(days: Finding['days']): string {
  const placement = days?.placement ?? null;
  if (placement === null) return '';
  const { workingDays, from, to, urn } = placement;
  return [
    'a placement',
    ...(workingDays === null ? [] : [`of ${number(workingDays)} working days`]),
    ...(from === null || to === null ? [] : [`from ${longDate(from)} to ${longDate(to)}`]),
    ...(urn === null ? [] : [`in the school with URN ${urn}`]),
  ].join(' ');
}
