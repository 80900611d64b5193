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
  | 'tell-dates-changed'
  | 'compare-sheets'
  | 'send-email'
  | 'tidy-up';
