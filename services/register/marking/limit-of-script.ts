// What a marker is told of a script that stayed over its limit (R55): by how much, and where the limit falls.
import { z } from 'zod';
import { accountsWithin, limitFalls, type LimitFalls } from '../../../domain/technical-check/limit-falls.ts';
import { matchFiles } from '../../../domain/technical-check/match-files.ts';
import { requirementsOf } from '../../../domain/technical-check/requirement.ts';
import type { Programme } from '../../../domain/programme/programme.ts';
import type { Database } from '../../database/database.ts';
import { checkedFiles, filesOfCopies } from '../document-readings.ts';

/** A limit, the words that are there by our count, and where it falls. */
export interface OverLimit extends LimitFalls {
  readonly words: number;
  readonly limit: number;
}

const rows = z.array(z.object({ requirement: z.string(), copy_ids: z.array(z.string()) }));

/** The limits that the check found broken and that nobody excepted; none where everything is within. */
export async function limitsOfScript(
  database: Database,
  submissionId: string,
  programme: Programme,
  tasks: readonly string[],
): Promise<readonly OverLimit[]> {
  const broken = rows.parse(
    await database.query(
      `select q.requirement, array(select jsonb_array_elements_text(s.facts->'copyIds')) as copy_ids
       from requirement_result q join submission s on s.id = q.submission_id
       where s.id = $1 and q.result = 'not-met' and q.requirement like 'words:%' order by 1`,
      [submissionId],
    ),
  );
  if (broken.length === 0) return [];
  const files = checkedFiles(await filesOfCopies(database, broken[0]?.copy_ids ?? []));
  const requirements = requirementsOf(programme, tasks);
  const matches = matchFiles(requirements, files);
  return broken.flatMap(({ requirement }) => {
    const words = requirements.find(({ key }) => key === requirement);
    if (words === undefined || words.limit === null) return [];
    const accounts = accountsWithin(words, requirements, matches);
    const falls = limitFalls(accounts, words.limit);
    const sum = accounts.reduce((total, { reading }) => total + (reading.words ?? 0), 0);
    return falls === null ? [] : [{ ...falls, words: sum, limit: words.limit }];
  });
}
