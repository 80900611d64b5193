// Advice on whether a project is suitable (R45): what was asked and what the team said, kept for whoever checks the work.
import { z } from 'zod';
import { momentInWords } from '../../../domain/calendar/uk-words.ts';
import { refused, type Refusal } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { adviceFor, keepAdvice } from '../../../services/register/project-advice.ts';
import { readWindows } from '../../../services/register/window-row.ts';
import { isUuid } from '../../is-uuid.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { refusalWords } from '../../refusal-words.ts';
import { unitName, windowName } from '../../window-name.ts';
import { unitsOf, type UnitOfEntry } from './query.ts';
import type { AdviceView } from './view-model.ts';

interface Typed {
  readonly about: string;
  readonly question: string;
  readonly advice: string;
}

export const advicePage = page({
  path: patterns.advice,
  may: 'keep advice on a project',
  load: (around, { params }) => shown(around, params.personId, { about: '', question: '', advice: '' }, []),
  form: z.object({ about: z.string(), question: z.string().max(5_000), advice: z.string().max(5_000) }),
  async submit(around, { params, account, at }, typed) {
    const units = isUuid(params.personId) ? await unitsOf(around.database, params.personId) : [];
    const about = units.find((unit) => valueOf(unit) === typed.about);
    if (about === undefined || account === null) return refused('no-such-page');
    const [question, advice] = [typed.question.trim(), typed.advice.trim()];
    const faults = [
      ...(question === '' ? [refused('question-missing', { field: 'question' })] : []),
      ...(advice === '' ? [refused('advice-missing', { field: 'advice' })] : []),
    ];
    if (faults.length > 0) return shown(around, params.personId, typed, faults);
    const by = { who: account.personId, at };
    await inTransaction(around.database, (tx) => keepAdvice(tx, { ...about, question, advice }, by));
    return { goTo: pathTo('advice', params), notice: 'Kept. Whoever checks the work reads it there.' };
  },
});

const valueOf = ({ entryId, unit }: Pick<UnitOfEntry, 'entryId' | 'unit'>) => `${entryId}/${unit}`;

async function shown(
  { database, frameworks }: Around,
  personId: string,
  typed: Typed,
  faults: readonly Refusal[],
): Promise<Shown | Refusal> {
  const units = isUuid(personId) ? await unitsOf(database, personId) : [];
  const [first] = units;
  if (first === undefined) return refused('no-such-page');
  const windows = await readWindows(
    database,
    units.map(({ windowId }) => windowId),
  );
  const nameOf = (entryId: string, unit: string) => {
    const stored = windows.find(({ id }) => units.some((one) => one.entryId === entryId && one.windowId === id));
    return stored === undefined
      ? unit
      : `${windowName(stored)}, ${unitName(programmeOf(frameworks, stored.window.programme), unit)}`;
  };
  const kept = await adviceFor(
    database,
    units.map(({ entryId }) => entryId),
  );
  const area = (name: 'question' | 'advice', label: string, hint: string) => {
    const fault = faults.find(({ detail }) => detail?.['field'] === name);
    const error = fault === undefined ? '' : refusalWords(fault).title;
    return { id: name, name, label, hint, value: typed[name], error };
  };
  const data: AdviceView = {
    margin: ['Participant', first.name],
    title: `Advice on the project of ${first.name}`,
    lead: 'For a participant who doubts that a project is suitable. Whoever checks the work reads this; nobody who marks does.',
    rows: kept.map(({ entryId, unit, question, advice, givenBy, givenAt }) => ({
      ...{ heading: `${nameOf(entryId, unit)}: ${givenBy}, ${momentInWords(givenAt)}`, question, advice },
    })),
    action: pathTo('advice', { personId }),
    errors: faults.map((fault) => ({
      href: `#${String(fault.detail?.['field'] ?? 'advice')}`,
      text: refusalWords(fault).title,
    })),
    about: {
      ...{ id: 'about', name: 'about', label: 'About', hint: '', error: '' },
      options: units.map((unit) => ({
        ...{ value: valueOf(unit), text: nameOf(unit.entryId, unit.unit), why: '' },
        chosen: typed.about === valueOf(unit),
      })),
    },
    question: area('question', 'What they asked', ''),
    advice: area('advice', 'What they were advised', ''),
    back: { href: pathTo('participant', { personId }), text: 'Back to the participant' },
  };
  const view = new URL('view.hbs', import.meta.url);
  return { title: data.title, view, data, status: faults.length > 0 ? 422 : 200 };
}
