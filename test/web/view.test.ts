// Pages are rendered strictly, escaped, and so that our content security policy can forbid everything inline.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { load } from 'cheerio';
import { pageRenderer } from '../../web/view.ts';
import type { RenderPage } from '../../web/view.ts';
import { builtAssets } from '../support/built-assets.ts';
import { frameOf, looks } from './looks.ts';

const folder = mkdtempSync(join(tmpdir(), 'view-'));
let render: RenderPage;

beforeAll(async () => {
  render = pageRenderer(await builtAssets());
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
function view(source: string, data: object): string {
  written += 1;
  const file = join(folder, `view-${written}.hbs`);
  writeFileSync(file, source);
  return render({ file: pathToFileURL(file), data }, frameOf('A page', 'Windows'));
}

test('what a person wrote is escaped', () => {
  const html = view('<p id="it">{{name}}</p>', { name: `<script>alert("O'Neill")</script>` });
  expect(html).toContain('&lt;script&gt;alert(&quot;O&#x27;Neill&quot;)&lt;/script&gt;');
  expect(load(html)('#it').text()).toBe(`<script>alert("O'Neill")</script>`);
});

test.each([
  ['printed', '{{gone}}'],
  ['asked', '{{#if gone}}yes{{/if}}'],
  ['listed', '{{#each gone}}{{this}}{{/each}}'],
  ['handed to a helper', '{{plural gone "file" "files"}}'],
  ['handed to a part', '{{> say state="done" text=gone}}'],
  ['inside a row', '{{#mrow kind="" margin="Here"}}{{gone}}{{/mrow}}'],
])('a missing field is a fault that names the template and the field: %s', (_how, source) => {
  expect(() => view(source, { here: 1 })).toThrow(/view-\d+\.hbs: "gone" not defined/u);
});

test('a part that lacks a prop names itself', () => {
  expect(() => view('{{> say state="done"}}', { text: 'the page’s own text is not the part’s' })).toThrow(
    /templates\/partials\/say\.hbs: "text" not defined/u,
  );
});

test('a template cannot reach a prototype or print without escaping', () => {
  class Sly {
    get secret(): string {
      return 'told';
    }
  }
  expect(view('<p id="it">{{it.secret}}{{it.constructor}}</p>', { it: new Sly() })).toContain('<p id="it"></p>');
  expect(() => view('{{{name}}}', { name: 'x' })).toThrow(/without escaping/u);
  expect(() => view('{{&name}}', { name: 'x' })).toThrow(/without escaping/u);
  expect(() => view('{{lookup it "a"}}', { it: {} })).toThrow();
});

test('the frame says who, where and that it is a rehearsal', () => {
  const look = looks.find(({ name }) => name === 'intake');
  if (look === undefined) throw new Error('no intake page');
  const $ = load(render(look.view, { ...look.frame, theme: 'dark', title: 'Intake' }));
  expect($('html').attr('data-theme')).toBe('dark');
  expect($('html').attr('lang')).toBe('en-GB');
  expect($('title').text()).toBe('Intake – Moderato');
  expect($('.app-nav [aria-current="page"]').text()).toBe('Windows');
  expect($('.rehearsal').text().replace(/\s+/gu, ' ')).toContain(
    'Rehearsal. It is Thursday 3 March 2022, 12 noon. Mail is caught, nothing is sent.',
  );
  expect($('.app-who form').attr('method')).toBe('post');
});

test.each(looks.map((look) => [look.name, look] as const))(
  '%s: one title, one main, a token in every form that posts, nothing inline',
  (_name, look) => {
    const html = render(look.view, look.frame);
    const $ = load(html);
    expect($('h1')).toHaveLength(1);
    expect($('main')).toHaveLength(1);
    expect($('form[method="post"]:not(:has(input[name="_csrf"][value="a-token"]))')).toHaveLength(0);
    expect($('form:not([method])')).toHaveLength(0);
    expect($('[style], style, script:not([src]), [onclick], [onload], [href^="javascript"]')).toHaveLength(0);
    expect(html).not.toMatch(/undefined|\[object|NaN/u);
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
  },
);
