// Setting up a window: one form, which first looks up the course's assignments and then saves (R1, R12, R14, R23).
import { isRefusal } from '../../../domain/refusal.ts';
import { keyText } from '../../../domain/programme/programme-key.ts';
import { parseWindow } from '../../../domain/window/parse-window.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { formView } from './form-view.ts';
import { setUpForm, type SetUpForm } from './set-up-form.ts';
import { coursesOf, assignmentsOf } from './moodle-choices.ts';
import { saveWindow } from './save-window.ts';

const empty: SetUpForm = { programme: '', cohort: '', kind: 'final', opens: '', closes: '', course: '', then: 'look-up' };

export const setUpWindowPage = page({
  path: patterns.setUpWindow,
  may: 'set up a window',
  load: (around) => shown(around, empty, [], 200),
  form: setUpForm,
  async submit(around, { account, at }, typed) {
    if (typed.then === 'look-up') return shown(around, typed, [], 200);
    const choices = [...around.frameworks.programmes.values()].map(({ key, units }) => ({ key, units }));
    const programme = around.frameworks.programmes.get(typed.programme);
    const chosen = new Map((programme?.tasks ?? []).flatMap(({ id }) => {
      const value = Number(typed[`assignment-${id}`]);
      return Number.isInteger(value) && value > 0 ? [[id, value] as const] : [];
    }));
    const window = parseWindow(
      { cohort: typed.cohort, programme: typed.programme, kind: typed.kind, opensOn: typed.opens, closesOn: typed.closes, tasks: [...chosen.keys()] },
      choices,
    );
    const faults = isFaulty(window) ? [...window] : [];
    if (typed.course === '') faults.push({ refused: 'course-missing', detail: { field: 'course' } });
    if (new Set(chosen.values()).size < chosen.size) faults.push({ refused: 'assignment-twice', detail: { field: 'tasks' } });
    if (isFaulty(window) || faults.length > 0) return shown(around, typed, faults, 422);
    const saved = await saveWindow(around, window, Number(typed.course), chosen, { who: account?.personId ?? '', at });
    return isRefusal(saved) ? shown(around, typed, [saved], 422) : { goTo: pathTo('window', { windowId: saved.id }), notice: saved.notice };
  },
});

const isFaulty = (parsed: ReturnType<typeof parseWindow>): parsed is Extract<typeof parsed, readonly unknown[]> => Array.isArray(parsed);

async function shown(around: Around, typed: SetUpForm, faults: Parameters<typeof formView>[4], status: number): Promise<Shown> {
  const programmes = [...around.frameworks.programmes.values()].map(({ key, title, tasks }) => ({ value: keyText(key), code: key.programme, title, tasks }));
  const courses = await coursesOf(around.moodle);
  const assignments = typed.course === '' || isRefusal(courses) ? [] : await assignmentsOf(around.moodle, Number(typed.course));
  const data = formView(typed, programmes, isRefusal(courses) ? [] : courses, isRefusal(assignments) ? [] : assignments, isRefusal(courses) ? [...faults, courses] : faults);
  return { title: 'Set up a window', view: new URL('view.hbs', import.meta.url), data, status };
}
