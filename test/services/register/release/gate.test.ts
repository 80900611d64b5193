// On a live instance nothing is approved before the provider's own scheme is loaded and two people have confirmed it (R11).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../../../services/database/database.ts';
import { approveRelease } from '../../../../services/register/release/approve-release.ts';
import { confirmOutcomes, proposalHash } from '../../../../services/register/release/confirm-outcomes.ts';
import { dryRunOf } from '../../../../services/register/release/dry-run-of.ts';
import { readFinal } from '../../../../services/register/release/read-final.ts';
import { confirmScheme } from '../../../../services/register/release/scheme-confirmations.ts';
import { readWindow } from '../../../../services/register/window-row.ts';
import { fileStore } from '../../../../services/storage/file-store.ts';
import { anAgreedEntry } from '../../../support/agreed-scripts.ts';
import { freshDatabase, type FreshDatabase } from '../../../support/database.ts';
import { anAssessor, aPerson, aWindow, type MadeWindow } from '../../../support/factories.ts';
import { shipped } from '../../../support/frameworks.ts';

const at = new Date('2022-06-09T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'gate-'));
const own = { ...shipped, markSchemes: shipped.markSchemes.map((scheme) => ({ ...scheme, example: false })) };
let fresh: FreshDatabase;
let window: MadeWindow;
let people: readonly string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  window = await aWindow(database);
  people = await Promise.all([1, 2, 3].map(() => aPerson(database, { roles: ['admin'] })));
  const marker = await anAssessor(database, window);
  await anAgreedEntry({ database, files: fileStore(`file://${folder}`), window, marker, at }, () => 2);
  const proposed = await readFinal(database, own, { windowId: window.id, states: ['agreed'] });
  await inTransaction(database, (tx) =>
    confirmOutcomes(tx, own, window.id, proposalHash(proposed), { who: people[0] ?? '', at }),
  );
});
afterAll(async () => {
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

const approve = (frameworks: typeof shipped) =>
  inTransaction(fresh.database, async (tx) => {
    const stored = await readWindow(tx, window.id);
    const setting = { frameworks, mode: 'live' } as const;
    const { hash } = await dryRunOf(tx, setting, stored, at);
    return approveRelease(tx, setting, stored, hash, { who: people[2] ?? '', at });
  });

test('[R11] live, an example scheme lets nothing out, and the provider’s own only once two different people confirmed it', async () => {
  expect(await approve(shipped)).toMatchObject({ refused: 'scheme-is-example' });
  expect(await approve(own)).toMatchObject({ refused: 'scheme-unconfirmed', detail: { confirmed: 0 } });
  const confirm = (who: string | undefined, version = 'example-1') =>
    inTransaction(fresh.database, (tx) => confirmScheme(tx, window.id, version, { who: who ?? '', at }));
  await confirm(people[0]);
  expect(await confirm(people[0])).toMatchObject({ refused: 'scheme-confirmed-already' });
  // Another version is not this one.
  await confirm(people[1], 'another');
  expect(await approve(own)).toMatchObject({ refused: 'scheme-unconfirmed', detail: { confirmed: 1 } });
  await confirm(people[1]);
  expect(await approve(own)).toMatchObject({ letters: 1 });
});
