// A file opens in the frame beside the checklist: its tab says so, and where one pane is seen at a time that pane comes forward.

/** Follows the links into the frame. */
export function showBeside(page: Document): void {
  const links = page.querySelectorAll<HTMLAnchorElement>('a[target="file"]');
  const tabs = page.querySelectorAll<HTMLAnchorElement>('.ftabs a[target="file"]');
  for (const link of links)
    link.addEventListener('click', () => {
      for (const tab of tabs)
        if (tab.pathname === link.pathname) tab.setAttribute('aria-current', 'true');
        else tab.removeAttribute('aria-current');
      const pane = page.getElementById('script');
      if (pane !== null && pane.offsetParent === null) page.location.hash = 'script';
    });
}
