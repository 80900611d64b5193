// On a live instance the shipped example scheme keeps routing shut.
import { expect, test } from '@jest/globals';
import { pathTo } from '../../../web/paths.ts';
import { freshDatabase } from '../../support/database.ts';
import { anAssessor, anEntry, aReadyScript, aWindow } from '../../support/factories.ts';
import { startTestWeb } from '../../support/web.ts';

test('[R11] on a live Moodle nothing is routed by the shipped example, whoever asks', async () => {
  const now = new Date('2022-03-18T10:00:00Z');
  const fresh = await freshDatabase();
  const web = await startTestWeb(fresh, { at: now });
  try {
    const admin = await web.signIn('admin');
    const window = await aWindow(fresh.database);
    await anAssessor(fresh.database, window);
    const entry = await anEntry(fresh.database, window);
    await aReadyScript(fresh.database, web.around.files, entry.submissions['1'] ?? '', now);
    const preview = await admin.get(pathTo('routing', { windowId: window.id }, { seed: '7' }));
    expect(preview.text).toContain('The provider’s mark scheme is not loaded');
    expect(preview.page('input[name=seen]').length).toBe(0);
    const answer = await admin.post(pathTo('routing', { windowId: window.id }), { seed: '7', seen: 'anything' });
    expect(answer.page('h1').text()).toBe('The provider’s mark scheme is not loaded');
    expect(await fresh.database.query(`select 1 from allocation`)).toEqual([]);
  } finally {
    await web.close();
    await fresh.close();
  }
});
