// Being anyone, in a rehearsal and on a loopback socket only.
import { z } from 'zod';
import { refused } from '../../../domain/refusal.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';

export const rehearsalBePage = page({
  path: patterns.rehearsalBe,
  may: 'anyone',
  load: () => Promise.resolve({ goTo: pathTo('rehearsal', {}) }),
  form: z.object({ person: z.uuid() }),
  submit({ config }, { onLoopback }, { person }) {
    if (config.mode !== 'rehearsal') return Promise.resolve(refused('rehearsal-only'));
    if (!onLoopback) return Promise.resolve(refused('rehearsal-local-only'));
    return Promise.resolve({ goTo: pathTo('home', {}), signIn: person });
  },
});
