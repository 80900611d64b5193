// After a refused form the person starts at what went wrong, whatever they use to read.

/** Moves focus to the page's error summary where there is one. */
export function focusErrorSummary(page: Document): void {
  const summary = page.querySelector<HTMLElement>('.govuk-error-summary[tabindex]');
  summary?.focus();
}
