// The door to PostgreSQL: one TypeORM data source, migrations run under a lock, no synchronize, no entity magic.
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { CreateCore20261121T2300 } from '../../migrations/20261121T2300-create-core.ts';
import { CreateRouting20261122T0100 } from '../../migrations/20261122T0100-create-routing.ts';
import { CreateMarking20261122T0110 } from '../../migrations/20261122T0110-create-marking.ts';
import { CreateModeration20261122T0600 } from '../../migrations/20261122T0600-create-moderation.ts';
import { CreateTechnicalCheck20261122T0700 } from '../../migrations/20261122T0700-create-technical-check.ts';
import { CreateRelease20261122T0800 } from '../../migrations/20261122T0800-create-release.ts';
import { CreateChargesAndGrades20261122T0900 } from '../../migrations/20261122T0900-create-charges-and-grades.ts';
import { OfferShortTrns20261122T0910 } from '../../migrations/20261122T0910-offer-short-trns.ts';
import { KeepApprovedWords20261122T1000 } from '../../migrations/20261122T1000-keep-approved-words.ts';
import { CreateRequests20261122T1100 } from '../../migrations/20261122T1100-create-requests.ts';
import { TellBasicFaults20261122T1300 } from '../../migrations/20261122T1300-tell-basic-faults.ts';
import { PreparingClient } from './preparing-client.ts';
import { NoteEarlierMarking20261122T1200 } from '../../migrations/20261122T1200-note-earlier-marking.ts';
import { KeepEngagement20261122T1600 } from '../../migrations/20261122T1600-keep-engagement.ts';
import { SignInGoesOn20261122T1700 } from '../../migrations/20261122T1700-sign-in-goes-on.ts';
import { KeepMovesAndAdvice20261122T1610 } from '../../migrations/20261122T1610-keep-moves-and-advice.ts';
import { KeepNotRelevant20261122T1710 } from '../../migrations/20261122T1710-keep-not-relevant.ts';
import { tables } from './tables.ts';

/** A connected database. */
export type Database = DataSource;
/** A transaction: every write happens inside one. */
export type Tx = EntityManager;

// Dates without a time stay text: a JavaScript Date would shift them by the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const migrationLock = 7_204_119;

/** Connects; throws when the server cannot be reached. `pool` bounds the connections of this process. */
export async function connectDatabase(url: string, pool = 10): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...tables],
    migrations: [
      CreateCore20261121T2300,
      CreateRouting20261122T0100,
      CreateMarking20261122T0110,
      CreateModeration20261122T0600,
      CreateTechnicalCheck20261122T0700,
      CreateRelease20261122T0800,
      CreateChargesAndGrades20261122T0900,
      OfferShortTrns20261122T0910,
      KeepApprovedWords20261122T1000,
      CreateRequests20261122T1100,
      NoteEarlierMarking20261122T1200,
      TellBasicFaults20261122T1300,
      KeepEngagement20261122T1600,
      KeepMovesAndAdvice20261122T1610,
      SignInGoesOn20261122T1700,
      KeepNotRelevant20261122T1710,
    ],
    migrationsTransactionMode: 'all',
    synchronize: false,
    logging: false,
    extra: { Client: PreparingClient, max: pool, options: '-c timezone=UTC' },
  });
  return source.initialize();
}

/** Brings the schema up to date; safe when many processes start at once. */
export async function migrate(database: Database): Promise<void> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [migrationLock]);
    await database.runMigrations();
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await runner.release();
  }
}

/** Runs `work` in one transaction: all of it is kept, or nothing. */
export function inTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction(work);
}
