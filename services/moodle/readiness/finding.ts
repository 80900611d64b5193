// One line of the readiness check, for a page and for a command.

/** `unknown`: it cannot be seen from outside, so a person must look. */
export type Level = 'ok' | 'warn' | 'fail' | 'unknown';

/** What a finding is about; pages and commands group by it. */
export type Topic = 'connection' | 'functions' | 'capabilities' | 'assignments';

/** One thing found. `whatToDo` is empty where nothing is to be done. */
export type Finding = {
  /** Stable and unique in one check: `function:mod_assign_get_grades`, `assignment:7:cut-off`. */
  readonly id: string;
  readonly topic: Topic;
  readonly level: Level;
  readonly subject: string;
  readonly finding: string;
  readonly whatToDo: string;
};

/** A level, a sentence, and what to do about it. */
export type Verdict = { readonly level: Level; readonly finding: string; readonly whatToDo: string };

/** All is well. */
export const ok = (finding: string): Verdict => ({ level: 'ok', finding, whatToDo: '' });
/** It works, but somebody should know. */
export const warn = (finding: string, whatToDo: string): Verdict => ({ level: 'warn', finding, whatToDo });
/** A window cannot be run like this. */
export const fail = (finding: string, whatToDo: string): Verdict => ({ level: 'fail', finding, whatToDo });
/** It cannot be seen from outside. */
export const unknown = (finding: string, whatToDo: string): Verdict => ({ level: 'unknown', finding, whatToDo });
