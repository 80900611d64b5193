// A list follows its filters at once; the button stays for pages without scripts, and for typed words.

/** Submits a form of filters when a tick box or a choice in it changes, and hides its button where nothing is typed. */
export function submitFiltersOnChange(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form.filt')) {
    form.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
      form.requestSubmit();
    });
    if (form.querySelector('input[type="search"]') === null) form.querySelector('button')?.remove();
  }
}
