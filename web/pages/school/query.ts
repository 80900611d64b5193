// Reads whose schools are shown.
import { z } from 'zod';
import type { Database } from '../../../services/database/database.ts';
import type { WhoMoves } from './school-view.ts';

const rows = z.array(
  z.object({ personId: z.string(), name: z.string(), school: z.string().nullable(), urn: z.string().nullable() }),
);

/** The participant, or undefined where there is none of that id. */
export async function whoMoves(database: Database, personId: string): Promise<WhoMoves | undefined> {
  const found: unknown = await database.query(
    `select id as "personId", given_name || ' ' || family_name as name, school_name as school, school_urn as urn
     from person where id = $1 and 'participant' = any(roles)`,
    [personId],
  );
  return rows.parse(found)[0];
}
