// The form of one criterion: descriptors as choices, what was missing, where, and whether the evidence was seen.
import { ukClock } from '../../../domain/calendar/uk-words.ts';
import { criterionAt } from '../../../domain/mark-scheme/mark-scheme.ts';
import type { CriterionKey } from '../../../domain/programme/criterion-key.ts';
import type { Criterion } from '../../../domain/programme/programme.ts';
import type { StoredMark } from '../../../services/register/marking/read-sheet.ts';
import { pathTo } from '../../paths.ts';
import type { MarkFacts } from './mark-facts.ts';
import type { CriterionForm } from './view-model.ts';

/** The form, with what was typed where somebody else saved in the meantime: sending it again then takes the other's place. */
export function criterionForm(
  { sheet, files, typed }: MarkFacts,
  key: CriterionKey,
  criterion: Criterion,
  mark: StoredMark | undefined,
): CriterionForm {
  const held = typed?.draft ?? mark;
  const version = typed?.conflict.version ?? mark?.version ?? 0;
  const descriptors = sheet.scheme.criteria.find((one) => one.key === criterionAt(sheet.scheme, key))?.descriptors;
  const field = { hint: '', error: '', autocomplete: 'off' };
  return {
    action: pathTo('mark', { sheetId: sheet.id }),
    fields: [
      { name: 'at', value: key },
      { name: 'version', value: String(version) },
    ],
    levels: sheet.scheme.scale.map((score, at) => ({
      score: String(score),
      text: descriptors?.get(score) ?? '',
      chosen: held?.score === score,
      focus: held === undefined || held.score === null ? at === 0 : held.score === score,
    })),
    comment: {
      id: 'comment',
      label: 'Comment',
      hint: 'For every score below the highest say what was missing against the descriptor: the participant may read it. At least one comment in each content area.',
      value: held?.comment ?? '',
      error: '',
    },
    place: {
      ...field,
      id: 'place',
      name: 'place',
      label: 'Where',
      hint: 'Page or section, or the document',
      type: 'text',
      value: held?.place ?? '',
    },
    evidence: criterion.supportingDocuments.map(({ id, label }) => {
      const file = files.find(({ document }) => document === id);
      return { label, href: file === undefined ? '' : pathTo('scriptFile', { sheetId: sheet.id, fileId: file.id }) };
    }),
    seen: held?.evidenceSeen ?? false,
    conflict: typed === null ? null : conflictWith(typed.conflict, sheet.id, key),
  };
}

function conflictWith(stands: StoredMark, sheetId: string, key: CriterionKey): CriterionForm['conflict'] {
  return {
    says: `This criterion was saved at ${ukClock(stands.savedAt)}, in another window or on another device.`,
    score: stands.score === null ? 'none' : String(stands.score),
    place: stands.place,
    comment: stands.comment,
    keep: { href: pathTo('mark', { sheetId }, { at: key }), text: 'keep what is saved' },
  };
}
