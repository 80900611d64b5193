/** A form as a person meets it: what stands in it already, what can be chosen, and which buttons it has. */
import type { CheerioAPI } from 'cheerio';
import type { ShownPage } from './shown-page.ts';

type Found = ReturnType<CheerioAPI>;

/** A form of a page that was shown. */
export interface Form {
  /** Absolute. */
  readonly action: string;
  /** What its buttons say. */
  readonly says: string;
  /** Name to present value; what is not chosen, as an empty box or radio, is absent. */
  readonly values: ReadonlyMap<string, string>;
  /** Further boxes that are ticked under a name which has a value already. */
  readonly alsoTicked: readonly (readonly [name: string, value: string])[];
  /** Fields to write into. */
  readonly writable: ReadonlySet<string>;
  /** Name to what can be chosen, by the words that stand beside it. */
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
}

/** One choice of a select, a radio group or the submit buttons. */
export interface Choice {
  readonly value: string;
  readonly words: string;
}

/** What a person writes and chooses, by field name; buttons are chosen as fields are. */
export type Filling = Readonly<Record<string, string>>;

const trimmed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The forms of a page that a selector finds. */
export function formsIn(shown: ShownPage, selector = 'main form'): Form[] {
  return shown
    .page(selector)
    .toArray()
    .map((element) => readForm(shown, shown.page(element)));
}

/** The first form that fits, or undefined. */
export function findForm(shown: ShownPage, fits: (form: Form) => boolean, selector = 'main form'): Form | undefined {
  return formsIn(shown, selector).find(fits);
}

function readForm({ page, url }: ShownPage, form: Found): Form {
  const values = new Map<string, string>();
  const alsoTicked: [string, string][] = [];
  const writable = new Set<string>();
  const choices = new Map<string, Choice[]>();
  const id = form.attr('id');
  // What stands outside the form and says that it belongs to it.
  const elsewhere = id === undefined ? '' : named.map((part) => `${part}[form="${id}"]`).join();
  const offer = (name: string, choice: Choice): void => void choices.set(name, [...(choices.get(name) ?? []), choice]);
  for (const element of form.find(named.join()).add(elsewhere).toArray()) {
    const field = page(element);
    const name = field.attr('name') ?? '';
    if (field.is('select')) readSelect(page, field, name, values, offer);
    else if (field.is('[type=radio], [type=checkbox], button')) {
      const value = field.attr('value') ?? '';
      offer(name, { value, words: trimmed(field.is('button') ? field.text() : labelOf(form, field)) });
      if (field.is('[checked]') && values.has(name)) alsoTicked.push([name, value]);
      else if (field.is('[checked]')) values.set(name, value);
    } else {
      values.set(name, field.is('textarea') ? field.text() : (field.attr('value') ?? ''));
      writable.add(name);
    }
  }
  const says = trimmed(form.find('button').text());
  return { action: new URL(form.attr('action') ?? '', url).href, says, values, alsoTicked, writable, choices };
}

const named = ['input', 'select', 'textarea', 'button'].map((tag) => `${tag}[name]`);

function readSelect(
  page: CheerioAPI,
  field: Found,
  name: string,
  values: Map<string, string>,
  offer: (name: string, choice: Choice) => void,
): void {
  const options = field
    .find('option')
    .toArray()
    .map((option) => page(option));
  for (const option of options) offer(name, { value: option.attr('value') ?? '', words: trimmed(option.text()) });
  const shown = options.find((option) => option.is('[selected]')) ?? options[0];
  if (shown !== undefined) values.set(name, shown.attr('value') ?? '');
}

/** The words around a box, or else those that name it. */
function labelOf(form: Found, field: Found): string {
  const around = field.closest('label');
  return around.length > 0 ? around.text() : form.find(`label[for="${field.attr('id') ?? ''}"]`).text();
}

/** The value behind a choice's words. Throws a RangeError where none fits. */
export function choiceOf(form: Form, name: string, fits: (words: string) => boolean): string {
  const offered = form.choices.get(name) ?? [];
  const found = offered.find(({ words }) => fits(words));
  if (found === undefined)
    throw new RangeError(
      `${form.action}: no choice of ${name} fits; there are: ${offered.map(({ words }) => words).join('; ')}`,
    );
  return found.value;
}

/** What is sent. Throws a RangeError for a field or choice that the form does not have: then the page has changed. */
export function fieldsOf(form: Form, filling: Filling): URLSearchParams {
  const fields = new URLSearchParams([...form.values]);
  for (const [name, value] of Object.entries(filling)) {
    const offered = form.choices.get(name)?.some((choice) => choice.value === value) ?? false;
    if (!form.writable.has(name) && !offered)
      throw new RangeError(`${form.action} does not ask for ${name} = ${value}`);
    fields.set(name, value);
  }
  for (const [name, value] of form.alsoTicked) if (filling[name] === undefined) fields.append(name, value);
  return fields;
}
