// The browser's files: built once per content, named by content, served for a year, nothing fetched from outside.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AssetManifest } from '../../web/asset-manifest.ts';
import { buildAssets } from '../../web/build-assets.ts';
import { serveHtml } from '../support/html-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
let assets: AssetManifest;

beforeAll(async () => {
  assets = await buildAssets(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const css = (): string => readFileSync(join(assets.folder, assets.path('app.css').replace('/assets/', '')), 'utf8');

test('every file carries its content in its name', () => {
  expect(assets.path('app.css')).toMatch(/^\/assets\/app-[A-Z0-9]{8}\.css$/u);
  expect(assets.path('every-page.js')).toMatch(/^\/assets\/every-page-[A-Z0-9]{8}\.js$/u);
  expect(() => assets.path('gone.css')).toThrow(/no asset called gone\.css/u);
});

test('a second build finds the first, and two at once leave one', async () => {
  const again = await Promise.all([buildAssets(folder), buildAssets(folder)]);
  expect(again.map((found) => found.folder)).toEqual([assets.folder, assets.folder]);
  const fresh = join(folder, 'race');
  const raced = await Promise.all([buildAssets(fresh), buildAssets(fresh)]);
  expect(raced[0].path('app.css')).toBe(raced[1].path('app.css'));
  expect(readdirSync(fresh)).toHaveLength(1);
}, 60_000);

test('the stylesheet asks nobody else for anything and brings no government fonts', () => {
  const addresses = [...css().matchAll(/url\(\s*["']?([^"')]+)/gu)].map((found) => found[1] ?? '');
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith('./fonts/'))).toEqual([]);
  expect(/GDS Transport|govuk-crest/iu.test(css())).toBe(false);
});

test('tokens and functional colours follow the chosen theme', () => {
  expect(/:root\[data-theme=["']?dark["']?\]/u.test(css())).toBe(true);
  expect(/:root:not\(\[data-theme=["']?light["']?\]\)/u.test(css())).toBe(true);
  expect(/html:root\{--govuk-brand-colour:\s*var\(--brand\)/u.test(css())).toBe(true);
});

test('they are served for a year, and what is not there is a 404', async () => {
  const server = await serveHtml(assets, new Map());
  try {
    const found = await fetch(server.url + assets.path('app.css'));
    expect(found.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(found.headers.get('content-type')).toMatch(/^text\/css/u);
    expect((await fetch(`${server.url}/assets/gone.css`)).status).toBe(404);
    expect((await fetch(`${server.url}/assets/..%2f..%2fpackage.json`)).status).toBeGreaterThanOrEqual(400);
  } finally {
    await server.close();
  }
});
