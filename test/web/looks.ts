// Every page with its example and frame: what the tests of the look render.
import type { Frame } from '../../web/frame.ts';
import { kitExample } from '../../web/pages/kit/example.ts';
import type { PageView } from '../../web/view.ts';

/** A page to look at. */
export interface PageLook {
  readonly name: string;
  readonly view: PageView;
  readonly frame: Frame;
}

/** The admin's frame, in a rehearsal or not. */
export function adminFrame(title: string, current: string, rehearsal: Frame['rehearsal'] = null): Frame {
  return {
    title,
    nav: ['Windows', 'Participants', 'Moodle', 'Settings'].map((text) => ({ text, href: `#${text}`, current: text === current })),
    who: { name: 'Programme office', signOutAction: '/sign-out' },
    theme: null,
    csrf: 'a-token',
    provider: 'the Fellside Leadership Institute',
    rehearsal,
    notice: null,
    footer: [
      { text: 'Help', href: '#help' },
      { text: 'Accessibility', href: '#accessibility' },
      { text: 'Privacy', href: '#privacy' },
    ],
  };
}

/** All pages. */
export const looks: readonly PageLook[] = [
  { name: 'kit', view: { file: new URL('../../web/pages/kit/view.hbs', import.meta.url), data: kitExample }, frame: adminFrame('Kit', 'Settings') },
];
