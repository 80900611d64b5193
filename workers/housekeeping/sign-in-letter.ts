// The facts of the sign-in email: the link, and until when it works.
import { codeFor } from '../../services/identity/secret-codes.ts';
import { signInWords } from '../../templates/emails/sign-in/words.ts';
import { letter, letterheadFor } from '../letter.ts';

export const signInLetter = letter('sign-in', async (around, reader, occasion) => {
  const rows: { made_at: Date; expires_at: Date }[] = await around.database.query(
    'select made_at, expires_at from sign_in_link where id = $1',
    [occasion],
  );
  const link = rows[0];
  if (link === undefined) throw new Error(`There is no sign-in link ${occasion}.`);
  const code = codeFor(around.config.sessionSecret, 'sign-in', occasion);
  return signInWords({
    ...letterheadFor(around, reader),
    link: `${around.config.baseUrl}/sign-in/${occasion}?code=${code}`,
    sentAt: link.made_at,
    endsAt: link.expires_at,
  });
});
