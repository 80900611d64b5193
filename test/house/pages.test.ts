// Every address has its page, and every page can be reached by someone.
import { expect, test } from '@jest/globals';
import { policy } from '../../domain/policy/sentence.ts';
import { pages } from '../../web/pages.ts';
import { patterns } from '../../web/paths.ts';

const paths = pages.map(({ path }) => path);
const allowed = new Set<string>(['anyone', 'signed-in', ...policy.map(({ act }) => act)]);

test('every address of web/paths.ts has one page, and no page has an address of its own making', () => {
  expect(paths.toSorted()).toEqual(Object.values(patterns).toSorted());
});

test('every page and every form is open to someone', () => {
  const closed = pages.filter(({ may, maySubmit }) => !allowed.has(may) || !allowed.has(maySubmit));
  expect(closed.map(({ path }) => path)).toEqual([]);
});

test('no page hides another that comes after it', () => {
  const shape = (path: string) => new RegExp(`^${path.replace(/:[A-Za-z]+/g, '[^/]+')}$`);
  const hidden = paths.filter((path, at) => paths.slice(0, at).some((earlier) => shape(earlier).test(path)));
  expect(hidden).toEqual([]);
});
