// A participant confirms that their address is read (R28). Opening the link changes nothing; the button does.
import { z } from 'zod';
import { refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { isCodeFor } from '../../../services/identity/secret-codes.ts';
import { note } from '../../../services/register/note.ts';
import { page, type Around } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { addressOf } from './query.ts';

const isRight = ({ config }: Around, personId: string, email: string, code: string) =>
  isCodeFor(config.sessionSecret, 'confirm-address', `${personId}:${email}`, code);

export const addressPage = page({
  path: patterns.address,
  may: 'anyone',
  async load(around, { params, query }) {
    const person = await addressOf(around.database, params.personId);
    const code = query.get('code') ?? '';
    if (person === undefined || !isRight(around, params.personId, person.email, code))
      return refused('address-link-unknown');
    return {
      title: person.confirmed ? 'Your address is confirmed' : 'Confirm your address',
      view: new URL('view.hbs', import.meta.url),
      data: {
        top: ['Your address'],
        email: person.email,
        confirmed: person.confirmed,
        action: pathTo('address', params),
        fields: [{ name: 'code', value: code }],
        contact: around.config.provider.teamEmail,
      },
      layout: 'reading',
    };
  },
  form: z.object({ code: z.string() }),
  async submit(around, { params, at }, { code }) {
    const person = await addressOf(around.database, params.personId);
    if (person === undefined || !isRight(around, params.personId, person.email, code))
      return refused('address-link-unknown');
    await inTransaction(around.database, async (tx) => {
      await tx.query('update person set email_confirmed_at = $2 where id = $1 and email_confirmed_at is null', [
        params.personId,
        at,
      ]);
      if (!person.confirmed)
        await note(
          tx,
          { subject: 'person', id: params.personId, what: 'confirm address', to: 'confirmed', why: {} },
          { who: params.personId, at },
        );
    });
    return { goTo: pathTo('address', params, { code }) };
  },
});
