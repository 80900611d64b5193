// Rendering is compiled once: what a release day of thousands of letters needs.
import { expect, test } from '@jest/globals';

import { emails } from '../../templates/emails.ts';
import { renderEmail } from '../../templates/render-email.ts';

// The best of several batches, in processor time: the rule is about our code, not about what else the machine does.
test('3,000 renders a second of processor time', () => {
  const props = emails.reminder.examples['7 days, nothing and a draft'];
  const perSecond = Array.from({ length: 12 }, () => {
    const before = process.cpuUsage();
    for (let n = 0; n < 500; n += 1) renderEmail('reminder', props);
    const { user, system } = process.cpuUsage(before);
    return 500 / ((user + system) / 1e6);
  });
  expect(Math.max(...perSecond)).toBeGreaterThan(3_000);
});
