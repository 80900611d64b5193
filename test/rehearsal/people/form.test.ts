// A played person fills in what a page shows and nothing else, so that a page that has changed is noticed.
import { expect, test } from '@jest/globals';
import { load } from 'cheerio';
import { choiceOf, fieldsOf, findForm, formsIn } from '../../../rehearsal/people/form.ts';

const shown = {
  url: 'http://here.test/windows/new',
  status: 200,
  page: load(`<form action="/elsewhere"></form><main><form action="?step=2"><input type="hidden" name="_csrf" value="t">
    <input name="cohort" value="NPQH K"><textarea name="note">so far</textarea>
    <select name="course"><option value="">Choose</option><option value="20">NPQH cohort K</option></select>
    <label><input type="radio" name="kind" value="final" checked><span>Final</span></label>
    <input type="radio" name="kind" value="pre" id="k2"><label for="k2">Pre-assessment</label>
    <button name="then" value="look-up">Look up</button><button name="then" value="save">Save</button></form></main>`),
};
const form = formsIn(shown).find(({ writable }) => writable.has('cohort'));
if (form === undefined) throw new Error('no form');

test('what stands in the form is sent as it is, with what is typed and the button that is pressed', () => {
  const sent = fieldsOf(form, {
    note: 'done',
    course: choiceOf(form, 'course', (words) => words.includes('cohort K')),
    then: 'save',
  });
  expect(Object.fromEntries(sent)).toEqual({
    _csrf: 't',
    cohort: 'NPQH K',
    note: 'done',
    course: '20',
    kind: 'final',
    then: 'save',
  });
  expect(form.action).toBe('http://here.test/windows/new?step=2');
});

test('no button is pressed unless it is chosen, and choices go by the words beside them', () => {
  expect([...fieldsOf(form, {}).keys()]).not.toContain('then');
  expect(choiceOf(form, 'kind', (words) => words === 'Pre-assessment')).toBe('pre');
});

test.each([[{ nothing: '1' }], [{ kind: 'other' }], [{ course: '21' }]])(
  '%j is not asked for and cannot be sent',
  (filling) => {
    expect(() => fieldsOf(form, filling)).toThrow(RangeError);
  },
);

test('a choice that is not there names those that are', () => {
  expect(() => choiceOf(form, 'course', (words) => words === 'NPQSL')).toThrow('there are: Choose; NPQH cohort K');
});

test('forms outside the page’s main part are nobody’s business', () => {
  expect(findForm(shown, ({ action }) => action.endsWith('/elsewhere'))).toBeUndefined();
});

test('every box that is ticked is sent, those of one name too', () => {
  const page = load(
    `<main><form action="/dates"><input type="checkbox" name="entries" value="a" checked><input type="checkbox" name="entries" value="b" checked>
     <input type="checkbox" name="entries" value="c"></form></main>`,
  );
  const [ticked] = formsIn({ url: 'http://127.0.0.1/', status: 200, page });
  if (ticked === undefined) throw new Error('no form');
  expect(fieldsOf(ticked, {}).getAll('entries')).toEqual(['a', 'b']);
  expect(fieldsOf(ticked, { entries: 'c' }).getAll('entries')).toEqual(['c']);
});

test('what stands elsewhere on the page and says that it belongs to a form is sent with it', () => {
  const page = load(
    `<main><form id="mark" action="/mark"><input name="at" value="1"></form></main><footer><button form="mark" name="then" value="next">Next</button></footer>`,
  );
  const [form] = formsIn({ url: 'http://127.0.0.1/', status: 200, page });
  if (form === undefined) throw new Error('no form');
  expect(fieldsOf(form, { then: 'next' }).toString()).toBe('at=1&then=next');
});
