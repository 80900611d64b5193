// Who can be registered for a programme (R31).
import type { ProgrammeKey } from '../programme/programme-key.ts';
import { refused, type Refusal } from '../refusal.ts';

/** True, or `trn-needed`: a reformed programme takes nobody without a TRN. Qualified teacher status is asked of nobody (R31). */
export function checkRegistration(programme: ProgrammeKey, trn: string | null): true | Refusal {
  return programme.family === 'reformed-2021' && trn === null ? refused('trn-needed', { field: 'trn' }) : true;
}
