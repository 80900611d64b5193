// The facts of E14: which criteria two sheets differ on, to those who settle it (R137, R138).
import type { Pair } from '../../services/register/moderation/read-pair.ts';
import { readPair } from '../../services/register/moderation/read-pair.ts';
import { disagreementWords } from '../../templates/emails/disagreement/words.ts';
import { letter, letterheadFor } from '../letter.ts';

/** The occasion is the submission. Not needed once it is settled. */
export const disagreementLetter = letter('disagreement', async (around, reader, occasion) => {
  const pair = await readPair(around.database, around.frameworks, occasion);
  if (pair === null || !['in-moderation', 'adjudication'].includes(pair.state)) return null;
  const role = roleOf(pair, reader.personId);
  const { programme, unit, candidate } = pair;
  const tasks = programme.units.find(({ id }) => id === unit)?.tasks ?? [];
  return disagreementWords({
    ...letterheadFor(around, reader),
    programme: programme.key.programme,
    candidate,
    task: tasks.map((task) => programme.tasks.find(({ id }) => id === task)?.name ?? task).join(' and '),
    reader: role,
    codes: pair.comparison.differences.map(({ key }) => key.slice(key.indexOf('/') + 1)),
    link: `${around.config.baseUrl}/moderation/${occasion}${role === 'lead' ? '/decide' : ''}`,
  });
});

function roleOf({ first, second }: Pair, personId: string): 'first-marker' | 'moderator' | 'lead' {
  if (personId === first.markerId) return 'first-marker';
  return personId === second.markerId ? 'moderator' : 'lead';
}
