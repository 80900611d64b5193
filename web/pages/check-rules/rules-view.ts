// Builds the page of what a cohort's check goes by.
import { addMonths } from '../../../domain/calendar/local-date.ts';
import type { CourseSession } from '../../../domain/engagement/sessions.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { coveredTerms, type TermName } from '../../../domain/technical-check/term-weeks.ts';
import type { CohortCheckTerms } from '../../../services/register/engagement/check-terms.ts';
import type { StoredWindow } from '../../../services/register/window-row.ts';
import { pathTo } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import type { Choice, Field } from '../../view-helpers/part-props.ts';
import { windowName } from '../../window-name.ts';
import { activityName, type Activity } from './activities.ts';
import type { CheckRulesView, SessionRow } from './view-model.ts';

/** A session as it was typed. */
export interface TypedSession {
  readonly name: string;
  readonly modules: readonly number[];
  readonly logs: readonly number[];
}

/** What the page is made from. `activities` are in words why there are none, where Moodle does not tell them. */
export interface RulesFacts {
  readonly stored: StoredWindow;
  readonly programme: Programme;
  readonly terms: CohortCheckTerms;
  readonly sessions: readonly CourseSession[];
  readonly activities: readonly Activity[] | string;
  readonly typed: TypedSession;
  readonly fault: Refusal | null;
}

/** The terms that can count in full: those of the three years before close (R43). */
export function termsBefore({ window }: StoredWindow): readonly TermName[] {
  return coveredTerms(addMonths(window.closesOn, -36), window.closesOn, new Set()).terms;
}

/** The view. */
export function rulesView(facts: RulesFacts): CheckRulesView {
  const { stored, programme, terms, sessions, fault } = facts;
  const isCaseStudy = programme.caseStudy !== null;
  const error = (field: string) => (fault?.detail?.['field'] === field ? refusalWords(fault).title : '');
  return {
    margin: ['Window', windowName(stored)],
    title: `What the check of cohort ${stored.window.cohort} goes by`,
    lead: 'For every window of this cohort. Checks that are open look again; what a person has answered stays.',
    action: pathTo('checkRules', { windowId: stored.id }),
    errors:
      fault === null
        ? []
        : [{ href: `#${String(fault.detail?.['field'] ?? 'name')}`, text: refusalWords(fault).title }],
    away:
      typeof facts.activities === 'string'
        ? `The activities of the course cannot be chosen now. ${facts.activities}`
        : '',
    sponsor: isCaseStudy ? null : sponsorChoice(terms),
    terms: programme.tasks.some(({ projectMinimum }) => projectMinimum !== null) ? termChoice(stored, terms) : null,
    compulsory: isCaseStudy
      ? choiceOf(facts, 'compulsory', terms.compulsoryActivities, {
          label: 'Diagnostic and reflective tasks',
          hint: 'They are half of engagement, and every one of them is compulsory.',
        })
      : null,
    sessions: isCaseStudy
      ? null
      : {
          rows: sessions.map((session) => sessionRow(facts, session)),
          name: nameField(facts, error('name')),
          modules: choiceOf(facts, 'modules', facts.typed.modules, {
            label: 'Online modules that stand in for it',
            hint: 'Leave them out where only being there counts.',
            error: error('modules'),
          }),
          logs: choiceOf(facts, 'logs', facts.typed.logs, { label: 'Learning log that goes with them', hint: '' }),
        },
    back: { href: pathTo('window', { windowId: stored.id }), text: 'Back to the window' },
  };
}

function sponsorChoice({ sponsorCommentsRequired }: CohortCheckTerms): Choice {
  return {
    id: 'sponsor',
    name: 'sponsor',
    label: 'Tasks whose criteria list no comments of a sponsor',
    hint: '',
    error: '',
    options: [
      { value: 'required', text: 'Ask for them all the same', why: '', chosen: sponsorCommentsRequired },
      { value: 'not-required', text: 'Do not ask for them', why: '', chosen: !sponsorCommentsRequired },
    ],
  };
}

function termChoice(stored: StoredWindow, { termsInFull }: CohortCheckTerms): Choice {
  return {
    id: 'inFull',
    name: 'inFull',
    label: 'Terms that count in full',
    hint: 'For a project that was still carried out while schools were closed.',
    error: '',
    options: termsBefore(stored).map((term) => ({
      value: term,
      text: term.charAt(0).toUpperCase() + term.slice(1).replace('-', ' term '),
      why: '',
      chosen: termsInFull.includes(term),
    })),
  };
}

/** Boxes for what the course has, and for what was chosen earlier and is not shown now; null where there is neither. */
function choiceOf(
  { activities }: RulesFacts,
  name: string,
  chosen: readonly number[],
  { label, hint, error = '' }: { readonly label: string; readonly hint: string; readonly error?: string },
): Choice | null {
  const known = typeof activities === 'string' ? [] : activities;
  const gone = chosen.filter((id) => !known.some((activity) => activity.id === id));
  const all = [...known, ...gone.map((id) => ({ id, name: activityName([], id), kind: '' }))];
  if (all.length === 0) return null;
  const options = all.map(({ id, name: text }) => ({ value: String(id), text, why: '', chosen: chosen.includes(id) }));
  return { id: name, name, label, hint, error, options };
}

function nameField({ typed }: RulesFacts, error: string): Field {
  const hint = 'As people know it, such as “Residential 1”.';
  return {
    id: 'name',
    name: 'name',
    label: 'Name of a session',
    hint,
    value: typed.name,
    error,
    type: 'text',
    autocomplete: 'off',
  };
}

function sessionRow({ stored, activities }: RulesFacts, { id, name, modules, logs }: CourseSession): SessionRow {
  const known = typeof activities === 'string' ? [] : activities;
  const names = (ids: readonly number[]) => ids.map((one) => activityName(known, one)).join(', ');
  return {
    name,
    online: modules.length === 0 ? 'Only being there counts.' : `Or online: ${names(modules)}; with ${names(logs)}.`,
    href: pathTo('attendance', { windowId: stored.id, sessionId: id }),
    end: {
      action: pathTo('checkRules', { windowId: stored.id }),
      fields: [
        { name: 'act', value: 'end' },
        { name: 'session', value: id },
      ],
      text: 'Take off',
      about: name,
      primary: false,
    },
  };
}
