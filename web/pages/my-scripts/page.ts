// An assessor's scripts (A1): what is left, when it is due, what was submitted. Starting one opens its mark sheet.
import { z } from 'zod';
import { keyText } from '../../../domain/programme/programme-key.ts';
import { isRefusal, refused } from '../../../domain/refusal.ts';
import { inTransaction } from '../../../services/database/database.ts';
import { startMarking } from '../../../services/register/marking/start-marking.ts';
import { page } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import { myScriptsView } from './my-scripts-view.ts';
import { ownScripts } from './query.ts';
import { ownTrainings } from './own-trainings.ts';

export const myScriptsPage = page({
  path: patterns.myScripts,
  may: 'mark scripts',
  async load({ database, frameworks }, { account, at }) {
    if (account === null) return refused('not-allowed');
    const programmes = new Map(
      [...frameworks.programmes.values()].map((programme) => [keyText(programme.key), programme]),
    );
    const data = myScriptsView({
      scripts: await ownScripts(database, account.personId),
      trainings: await ownTrainings(database, account.personId),
      programmes,
      schemes: frameworks.markSchemes,
      now: at,
    });
    return { title: 'My scripts', view: new URL('view.hbs', import.meta.url), data };
  },
  form: z.object({ submission: z.uuid() }),
  async submit({ database }, { account, at }, { submission }) {
    const sheetId = await inTransaction(database, (tx) =>
      startMarking(tx, submission, { who: account?.personId ?? '', at }),
    );
    return isRefusal(sheetId) ? sheetId : { goTo: pathTo('mark', { sheetId }) };
  },
});
