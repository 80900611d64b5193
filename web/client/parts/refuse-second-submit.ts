// A double click is one wish. The server is safe against it anyway; this saves the person a confusing answer.

/** Ignores a form's second submit until the page is shown again (also from the back button's cache). */
export function refuseSecondSubmit(page: Document): void {
  let forms = new WeakSet<EventTarget>();
  page.addEventListener('submit', (event) => {
    if (event.target === null) return;
    if (forms.has(event.target)) event.preventDefault();
    else forms.add(event.target);
  });
  page.defaultView?.addEventListener('pageshow', () => {
    forms = new WeakSet();
  });
}
