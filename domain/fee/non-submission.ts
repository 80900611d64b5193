// Who owes the charge for not submitting (R157). An entry is asked as a whole: who handed in one of two tasks has submitted.

/** One unit of an entry. */
export interface UnitAtClose {
  /** `open`: Moodle has not said yet, or a person has not decided. */
  readonly came: 'handed-in' | 'nothing' | 'open';
  /** An extension, a deferral or a withdrawal of it was recorded by close. */
  readonly agreedByClose: boolean;
}

/** An entry when its window has closed. */
export interface EntryAtClose {
  readonly units: readonly UnitAtClose[];
  /** The mail server took a letter about this window in time: E1 or a reminder. */
  readonly wasTold: boolean;
}

/** Why a charge is owed or not; `open` is asked again later. */
export const nonSubmissionAnswers = ['owed', 'submitted', 'agreed', 'not-told', 'open'] as const;

/** One of them. */
export type NonSubmission = (typeof nonSubmissionAnswers)[number];

/** Whether the entry owes it (R157). What was agreed only after close does not lift it: an admin can still waive it (R158). */
export function nonSubmission({ units, wasTold }: EntryAtClose): NonSubmission {
  if (units.some(({ came }) => came === 'handed-in')) return 'submitted';
  const unexcused = units.filter(({ agreedByClose }) => !agreedByClose);
  if (unexcused.length === 0) return 'agreed';
  if (!wasTold) return 'not-told';
  return unexcused.some(({ came }) => came === 'open') ? 'open' : 'owed';
}
