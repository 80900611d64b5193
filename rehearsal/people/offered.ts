/** Finds the form that a person looks for on a page, and says what was shown where it is not there. */
import { findForm, type Form } from './form.ts';
import { type ShownPage, UnexpectedPage } from './shown-page.ts';

/** The first form that fits. Throws `UnexpectedPage` where none does. */
export function offered(doing: string, shown: ShownPage, fits: (form: Form) => boolean): Form {
  const form = findForm(shown, fits);
  if (form === undefined) throw new UnexpectedPage(doing, shown);
  return form;
}

/** Fits a form with such a button, or with that as a hidden field. */
export function acts(act: string): (form: Form) => boolean {
  return ({ choices, values }) =>
    values.get('act') === act || (choices.get('act')?.some(({ value }) => value === act) ?? false);
}
