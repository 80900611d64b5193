// A real browser for tests: refuses outside requests, keeps every console error and policy violation, runs axe, takes pictures.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pictures = fileURLToPath(new URL('../../var/screenshots', import.meta.url));

/** The two widths that the design is drawn for, and the narrowest that must not scroll sideways. */
export const viewports = {
  wide: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  narrowest: { width: 320, height: 640 },
} as const;

/** How a page is looked at. */
export interface Look {
  readonly viewport: keyof typeof viewports;
  readonly scheme: 'light' | 'dark';
  readonly scripts?: boolean;
}

/** A page in the browser. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors, policy violations, failed and refused requests, page errors: empty on a sound page. */
  readonly problems: readonly string[];
  /** axe's violations (WCAG 2.2 A, AA and best practice), a line each. */
  readonly axe: () => Promise<readonly string[]>;
  /** Saves a picture of the viewport, or of the whole page, under var/screenshots. */
  readonly screenshot: (name: string, whole?: boolean) => Promise<void>;
  /** How many pixels the page can be scrolled sideways. */
  readonly sideways: () => Promise<number>;
  /** Looks at the same page at another width or in the other scheme, without loading it again. */
  readonly look: (look: Pick<Look, 'viewport' | 'scheme'>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One browser, for one test file. */
export interface TestBrowser {
  readonly open: (url: string, look: Look) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

/** Starts the browser: launch once in beforeAll, close in afterAll. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not the package's own arguments: its single process dies with its first context, and it would switch web security off.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
  return {
    open: (url, look) => openPage(browser, url, look),
    close: () => browser.close(),
  };
}

async function openPage(browser: Browser, url: string, { viewport, scheme, scripts = true }: Look): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: viewports[viewport],
    colorScheme: scheme,
    locale: 'en-GB',
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const problems = await watch(context, page, new URL(url).origin);
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready');
  return {
    page,
    problems,
    async look(next) {
      await page.setViewportSize(viewports[next.viewport]);
      await page.emulateMedia({ colorScheme: next.scheme, reducedMotion: 'reduce' });
    },
    axe: () => runAxe(page),
    async screenshot(name, whole = false) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: whole });
    },
    sideways: async () =>
      z
        .number()
        .parse(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')),
    close: () => context.close(),
  };
}

async function watch(context: BrowserContext, page: Page, home: string): Promise<readonly string[]> {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  await context.route('**/*', async (route) => {
    if (new URL(route.request().url()).origin === home) return route.continue();
    problems.push(`outside: ${route.request().url()}`);
    return route.abort();
  });
  return problems;
}

const axeResult = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
);

async function runAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const run =
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((found) => found.violations)";
  return axeResult
    .parse(await page.evaluate(run))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}: ${html} ${failureSummary}`),
    );
}
