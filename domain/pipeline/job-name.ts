// Every job there is. workers/pipeline.ts maps each name to its handler, and the compiler sees that none is missing.

/** What happens without a person, by name. */
export type JobName =
  | 'plan-window'
  | 'announce-window'
  | 'remind'
  | 'look-at-moodle'
  | 'close-window'
  | 'settle-submission'
  | 'copy-submission'
  | 'finish-collecting'
  | 'send-receipt'
  | 'plan-checks'
  | 'start-checks'
  | 'start-late-check'
  | 'check-submission'
  | 'reopen-in-moodle'
  | 'remind-correction'
  | 'look-for-returns'
  | 'collect-return'
  | 'settle-correction'
  | 'tell-dates-changed'
  | 'lock-sheet'
  | 'compare-sheets'
  | 'propose-charges'
  | 'send-email'
  | 'tidy-up';
