// The documents tell the truth: generated pages are fresh, links lead somewhere, decisions have their four parts.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { drawJobs } from '../../docs/tools/draw-jobs.ts';
import { drawLife } from '../../docs/tools/draw-life.ts';
import { generatedPages } from '../../docs/tools/generated-pages.ts';
import { ourFiles, root, textOf } from './tree.ts';

const pages = ourFiles('.md').filter((path) => !path.startsWith('test/') && !path.includes('recordings/'));

/** The relative links of a Markdown page, without what follows a #. */
function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap(([, link]) => link ?? [])
    .filter((link) => !/^(https?:|mailto:|#)/.test(link))
    .map((link) => link.split('#')[0] ?? link);
}

describe('generated pages', () => {
  test('are as the code makes them now (npm run docs makes them afresh)', async () => {
    for (const [path, text] of await generatedPages()) expect({ path, text: textOf(path) }).toEqual({ path, text });
  });

  const receive = {
    subject: 'submission',
    name: 'receive',
    from: ['expected'],
    to: 'received',
    run: ['thank'],
    tell: [],
    file: 'domain/x.ts',
    exportedAs: 'receive',
  };
  const job = { stage: '2-collect', file: 'workers/x.ts', purpose: '', retry: '', tells: [] };

  test('draw a transition from each state it starts from', () => {
    expect(drawLife([{ ...receive, from: ['expected', 'draft-at-close'] }])).toEqual([
      'flowchart LR',
      '  expected(expected) -- receive --> received(received)',
      '  draft_at_close(draft-at-close) -- receive --> received(received)',
    ]);
  });

  test('draw what a job owes, and what follows from the transition that it makes', () => {
    const chart = drawJobs(
      [
        { ...job, name: 'copy', records: ['receive'], owes: ['look'] },
        { ...job, name: 'look', records: [], owes: [] },
        { ...job, name: 'thank', records: [], owes: [] },
      ],
      [receive],
    );
    expect(chart.slice(-2)).toEqual(['  n_copy --> n_look', '  n_copy -- receive --> n_thank']);
  });
});

describe('links', () => {
  test.each(pages)('of %s lead somewhere', (path) => {
    const lost = linksOf(textOf(path)).filter((link) => !existsSync(join(root, dirname(path), link)));
    expect(lost).toEqual([]);
  });

  test('are found where they are', () => {
    expect(linksOf('[a](b.md#c), [d](https://example.org), [e](#f)')).toEqual(['b.md']);
  });
});

test('the README names only folders that are there', () => {
  const folders = [...textOf('README.md').matchAll(/^\| `([a-z]+\/)` \|/gm)].flatMap(([, folder]) => folder ?? []);
  expect(folders.length).toBeGreaterThan(8);
  expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});

test.each(ourFiles('.md').filter((path) => path.startsWith('docs/adr/')))('%s has its four parts', (path) => {
  const headings = [...textOf(path).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(['Context', 'Decision', 'Consequence', 'Before and after']);
});
