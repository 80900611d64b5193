// The one error the Moodle door throws: what went wrong, whether trying again helps, and what a person can do about it.

/**
 * What the caller should do. `retry`: the same call later, with growing gaps. `stop`: nothing will work until an
 * administrator has changed something, so say it aloud. `row`: only this participant or file; carry on with the others.
 */
export type FailureKind = 'retry' | 'stop' | 'row';

/** The facts of a failure; every sentence is plain English and holds no token. */
export type FailureFacts = {
  readonly kind: FailureKind;
  /** Moodle's own code, or ours where Moodle gave none (for example `timeout`, `notjson`, `schema`). */
  readonly errorcode: string;
  /** The web-service function, or `download`. */
  readonly moodleFunction: string;
  readonly what: string;
  readonly whatToDo: string;
  /** Moodle's own message, token removed, cut short. */
  readonly said?: string | null;
  /** How long Moodle or its proxy asked us to wait. */
  readonly retryAfterSeconds?: number | null;
};

/** Deliberately without a `cause`: an HTTP client's error carries the request, and the request carries the token. */
export class MoodleFailure extends Error {
  override readonly name = 'MoodleFailure';
  readonly kind: FailureKind;
  readonly errorcode: string;
  readonly moodleFunction: string;
  readonly what: string;
  readonly whatToDo: string;
  readonly said: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(facts: FailureFacts) {
    super(`${facts.moodleFunction}: ${facts.what} [${facts.errorcode}]`);
    this.kind = facts.kind;
    this.errorcode = facts.errorcode;
    this.moodleFunction = facts.moodleFunction;
    this.what = facts.what;
    this.whatToDo = facts.whatToDo;
    this.said = facts.said ?? null;
    this.retryAfterSeconds = facts.retryAfterSeconds ?? null;
  }
}
