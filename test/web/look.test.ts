// Every page in a real browser: accessible at both widths, light and dark, no sideways scroll at 320, nothing from outside, nothing inline.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pageRenderer } from '../../web/view.ts';
import { builtAssets } from '../support/built-assets.ts';
import { startBrowser } from '../support/browser.ts';
import type { TestBrowser } from '../support/browser.ts';
import { serveHtml } from '../support/html-server.ts';
import type { HtmlServer } from '../support/html-server.ts';
import { looks } from './looks.ts';

let server: HtmlServer;
let browser: TestBrowser;

beforeAll(async () => {
  const assets = await builtAssets();
  const render = pageRenderer(assets);
  server = await serveHtml(
    assets,
    new Map(looks.map(({ name, view, frame }) => [`/${name}`, () => render(view, frame)])),
  );
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const panels = [
  { viewport: 'wide', scheme: 'light' },
  { viewport: 'wide', scheme: 'dark' },
  { viewport: 'phone', scheme: 'dark' },
  { viewport: 'phone', scheme: 'light' },
] as const;

test.each(looks.map(({ name }) => name))(
  '%s is accessible and stays inside its frame',
  async (name) => {
    const open = await browser.open(`${server.url}/${name}`, panels[0]);
    for (const panel of panels) {
      await open.look(panel);
      expect({ panel, violations: await open.axe() }).toEqual({ panel, violations: [] });
      expect({ panel, sideways: await open.sideways() }).toEqual({ panel, sideways: 0 });
      await open.screenshot(`${name}-${panel.viewport}-${panel.scheme}`);
    }
    await open.look({ viewport: 'narrowest', scheme: 'light' });
    expect(await open.sideways()).toBe(0);
    expect(open.problems).toEqual([]);
    await open.close();
  },
  60_000,
);

test('the ledger’s cells are as long as their shares and end where the row’s total ends', async () => {
  const { page, close } = await browser.open(`${server.url}/kit`, panels[0]);
  const bars = page.locator('.lbar');
  const whole = await bars.first().boundingBox();
  const marked = await bars.nth(1).locator('.fill').last().boundingBox();
  if (whole === null || marked === null) throw new Error('no ledger');
  expect((marked.x + marked.width - whole.x) / whole.width).toBeCloseTo(74 / 120, 2);
  await close();
}, 30_000);

test('a form is sent once however often its button is pressed', async () => {
  const { page, close } = await browser.open(`${server.url}/rehearsal`, panels[0]);
  let posts = 0;
  await page.route('**/rehearsal/step', (route) => {
    posts += 1;
    return new Promise((resolve) => setTimeout(resolve, 300)).then(() => route.fulfill({ status: 204 }));
  });
  await page.getByRole('button', { name: /^Step to/u }).dblclick();
  await page.waitForTimeout(500);
  expect(posts).toBe(1);
  await close();
}, 30_000);

test('after a refused form the person starts at what went wrong', async () => {
  const { page, close } = await browser.open(`${server.url}/set-up-window-refused`, panels[0]);
  expect(await page.evaluate('document.activeElement.className')).toBe('govuk-error-summary');
  await page.getByRole('link', { name: 'Give the day on which the window closes' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('closes');
  await close();
}, 30_000);

test('filters have a button where scripts do not run', async () => {
  const without = await browser.open(`${server.url}/participant`, { ...panels[0], scripts: false });
  expect(await without.page.getByRole('button', { name: 'Show' }).count()).toBe(1);
  await without.close();
  const withScripts = await browser.open(`${server.url}/participant`, panels[0]);
  expect(await withScripts.page.getByRole('button', { name: 'Show' }).count()).toBe(0);
  await withScripts.close();
}, 30_000);
