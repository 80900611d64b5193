// Setting up a window: one form, which first looks up the course's assignments and then saves (R1, R12, R14, R23).
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import { keyText } from '../../../domain/programme/programme-key.ts';
import { page, type Around, type Shown } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { formView } from './form-view.ts';
import { assignmentsOf, coursesOf } from './moodle-choices.ts';
import { saveWindow } from './save-window.ts';
import { setUpForm, type SetUpForm } from './set-up-form.ts';
import { wantedWindow } from './wanted-window.ts';

const empty = setUpForm.parse({ kind: 'final', then: 'look-up' });

export const setUpWindowPage = page({
  path: patterns.setUpWindow,
  may: 'set up a window',
  load: (around) => shown(around, empty, [], 200),
  form: setUpForm,
  async submit(around, { account, at }, typed) {
    if (typed.then === 'look-up') return shown(around, typed, [], 200);
    const programmes = [...around.frameworks.programmes.values()];
    const wanted = wantedWindow(typed, around.frameworks.programmes.get(typed.programme), programmes);
    if (!('window' in wanted)) return shown(around, typed, wanted, 422);
    const saved = await saveWindow(around, wanted, { who: account?.personId ?? '', at });
    return isRefusal(saved)
      ? shown(around, typed, [saved], 422)
      : { goTo: pathTo('window', { windowId: saved.id }), notice: saved.notice };
  },
});

async function shown(around: Around, typed: SetUpForm, faults: readonly Refusal[], status: number): Promise<Shown> {
  const programmes = [...around.frameworks.programmes.values()].map(({ key, title, tasks }) => ({
    value: keyText(key),
    code: key.programme,
    title,
    tasks,
  }));
  const courses = await coursesOf(around.moodle);
  const assignments =
    typed.course === '' || isRefusal(courses) ? [] : await assignmentsOf(around.moodle, Number(typed.course));
  const said = isRefusal(courses) ? [...faults, courses] : faults;
  const data = formView(
    typed,
    programmes,
    isRefusal(courses) ? [] : courses,
    isRefusal(assignments) ? [] : assignments,
    said,
  );
  return { title: 'Set up a window', view: new URL('view.hbs', import.meta.url), data, status };
}
