// The moderation queue (M1): a moderator's second sheets, a first marker's marks to agree on, a lead's decisions.
import { ukDate } from '../../../domain/calendar/uk-time.ts';
import { may } from '../../../domain/policy/may.ts';
import { parseKeyText } from '../../../domain/programme/programme-key.ts';
import { programmeOf } from '../../../services/frameworks/programme-of.ts';
import { page } from '../../page.ts';
import { patterns } from '../../paths.ts';
import { windowWays } from '../../window-ways.ts';
import { unitName } from '../../window-name.ts';
import { pairsToAgree, pairsToDecide, secondSheets } from './query.ts';
import { queueView } from './queue-view.ts';

export const moderationQueuePage = page({
  path: patterns.moderationQueue,
  may: 'see a moderation queue',
  async load({ database, frameworks }, { account, at }) {
    const personId = account?.personId ?? '';
    const data = queueView({
      today: ukDate(at),
      second: await secondSheets(database, personId),
      agree: await pairsToAgree(database, personId),
      decide: account !== null && may(account, 'decide between markers') ? await pairsToDecide(database, personId) : [],
      ways: account === null ? [] : await windowWays(database, account),
      taskName: (key, unit) => {
        const programme = parseKeyText(key);
        if (programme === undefined) return unit;
        return `${programme.programme} ${unitName(programmeOf(frameworks, programme), unit)}`;
      },
    });
    return { title: 'Moderation', view: new URL('view.hbs', import.meta.url), data };
  },
});
