// The frame around every participant page. It looks like no real Moodle, so that nobody takes a rehearsal for one.
import { fullname } from '../people/find-user.ts';
import type { Site, User } from '../state/site.ts';
import { html, nothing } from './html.ts';
import type { Markup } from './html.ts';
import { shownDate } from './shown-date.ts';

/** A whole document. */
export const frame = (site: Site, user: User | undefined, title: string, content: Markup): string =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${site.settings.sitename}</title>
        <link rel="stylesheet" href="/sandbox/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <nav class="skips" aria-label="Skip"><a class="skip" href="#content">Skip to the content</a></nav>
        <aside class="stage" aria-label="Rehearsal">
          A sandbox for rehearsals: nobody here is real. It is ${shownDate(site.now())}.
        </aside>
        <header>
          <div>
            <strong>${site.settings.sitename}</strong>
            ${
              user === undefined
                ? nothing
                : html`<nav aria-label="Site">
                    <a href="/my/">My courses</a>
                    <span class="soft">${fullname(user)}</span>
                    <a href="/sandbox/as">Be someone else</a>
                  </nav>`
            }
          </div>
        </header>
        <main id="content">${content}</main>
        <footer>Learning platform stand-in. Dates are UK time.</footer>
      </body>
    </html>`.text;
