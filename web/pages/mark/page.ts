// Marking (A2): one page for a mark sheet of any kind, one save for a criterion, nothing totalled (R107, R122, R124, R126).
import { z } from 'zod';
import { criteriaIn } from '../../../domain/mark-scheme/mark-scheme.ts';
import { parseScore } from '../../../domain/mark-scheme/mark-sheet.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import { isRefusal, refused, type Refusal } from '../../../domain/refusal.ts';
import { limitsOfScript } from '../../../services/register/marking/limit-of-script.ts';
import { notesForMarker } from '../../../services/register/marking/notes-for-marker.ts';
import { scriptFiles } from '../../../services/register/marking/script-files.ts';
import { notRelevantIn } from '../../../services/register/not-relevant.ts';
import { saveDraft } from '../../../services/register/save-draft.ts';
import { anchorOf, criterionStrip } from '../../criterion-strip.ts';
import { openSheet, type OpenedSheet } from '../../open-sheet.ts';
import { page, type Around, type Shown, type Visit } from '../../page.ts';
import { pathTo, patterns } from '../../paths.ts';
import type { Unsaved } from './mark-facts.ts';
import { markView } from './mark-view.ts';
import { ways, whereNext } from './where-next.ts';

const form = z.object({
  at: z.string(),
  version: z.coerce.number().int().min(0),
  score: z.string().default(''),
  place: z.string().max(300),
  comment: z.string().max(10_000),
  seen: z.literal('yes').optional(),
  then: z.enum(ways).default('stay'),
});

type Here = Visit<{ readonly sheetId: string }>;

export const markPage = page({
  path: patterns.mark,
  may: 'open a mark sheet',
  async load(around, visit) {
    const opened = await openSheet(around, visit.params.sheetId, visit.account);
    return isRefusal(opened) ? opened : shown(around, visit, opened, visit.query.get('at'), null);
  },
  form,
  async submit(around, visit, sent) {
    const opened = await openSheet(around, visit.params.sheetId, visit.account);
    if (isRefusal(opened)) return opened;
    const { scheme, tasks, id } = opened.sheet;
    const criterion = criteriaIn(scheme, tasks).find(({ key }) => key === sent.at);
    if (criterion === undefined) return refused('criterion-not-on-sheet', { criterion: sent.at });
    const score = parseScore(sent.score, scheme);
    if (isRefusal(score)) return score;
    const draft = { score, place: sent.place.trim(), comment: sent.comment.trim(), evidenceSeen: sent.seen === 'yes' };
    const owner = { id, markerId: visit.account?.personId ?? '' };
    const saved = await saveDraft(around.database, owner, criterion, sent.version, draft, visit.at);
    if (isRefusal(saved)) return saved;
    if ('conflict' in saved) return shown(around, visit, opened, criterion.key, { draft, conflict: saved.conflict });
    const mark = { ...draft, version: saved.version, savedAt: visit.at };
    const strip = criterionStrip(new Map(opened.sheet.marks).set(criterion.key, mark), scheme, tasks);
    return { goTo: addressOf(id, whereNext(strip.flat(), criterion.key, sent.then)) };
  },
});

function addressOf(sheetId: string, next: CriterionKey | 'review'): string {
  if (next === 'review') return pathTo('markReview', { sheetId });
  return `${pathTo('mark', { sheetId }, { at: next })}#${anchorOf(next)}`;
}

async function shown(
  around: Around,
  { account, at }: Here,
  { sheet, isOwn }: OpenedSheet,
  asked: string | null,
  typed: Unsaved | null,
): Promise<Shown | Refusal> {
  const cells = criterionStrip(sheet.marks, sheet.scheme, sheet.tasks).flat();
  const current = cells.find(({ key }) => key === asked) ?? cells.find(({ scored }) => !scored) ?? cells[0];
  if (current === undefined || account === null) return refused('no-such-page');
  const { submissionId, programme, tasks } = sheet;
  const [files, limits, notes, notRelevant] = await Promise.all([
    scriptFiles(around.database, submissionId, programme),
    limitsOfScript(around.database, submissionId, programme, tasks),
    notesForMarker(around.database, submissionId, programme, tasks),
    notRelevantIn(around.database, submissionId),
  ]);
  const data = markView({ sheet, isOwn, files, limits, notes, notRelevant, current: current.key, typed, now: at });
  return {
    title: `${sheet.candidate}, marking`,
    view: new URL('view.hbs', import.meta.url),
    data,
    layout: 'bench',
    status: typed === null ? 200 : 409,
  };
}
