// What a participant can ask for, and how far a request has come.

/** Deferral and withdrawal leave the window, an extension gives time, an exception lets evidence be left out or given another way. */
export const requestKinds = ['deferral', 'extension', 'exception', 'withdrawal'] as const;

export type RequestKind = (typeof requestKinds)[number];

/** `referred`: an exception lies with DfE and the QA agent, who decide case by case (R93). */
export const requestStates = ['open', 'referred', 'granted', 'refused', 'taken-back'] as const;

export type RequestState = (typeof requestStates)[number];

/** True while somebody still has to decide. */
export function isUndecided(state: RequestState): boolean {
  return state === 'open' || state === 'referred';
}
