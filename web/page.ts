// What a page is: a path, who may see it, what it shows, and what its form does. The frame asks `may` before anything is loaded.
import type { z } from 'zod';
import type { Act } from '../domain/policy/act.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Clock } from '../services/clock/clock.ts';
import type { Config } from '../services/config/config.ts';
import type { Database } from '../services/database/database.ts';
import type { DocumentReader } from '../services/documents/document-reader.ts';
import type { Frameworks } from '../services/frameworks/load-frameworks.ts';
import type { Account } from '../services/identity/sign-in-link.ts';
import type { Log } from '../services/log/log.ts';
import type { MoodleDoor } from '../services/moodle/moodle-door.ts';
import type { FilePart, FileStore } from '../services/storage/kept-files.ts';
import type { ParamsOf } from './paths.ts';
import type { LayoutName } from './view.ts';

/** Everything outside that a page may use. */
export interface Around {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly moodle: MoodleDoor;
  readonly files: FileStore;
  readonly documents: DocumentReader;
  readonly frameworks: Frameworks;
  readonly log: Log;
}

/** What the frame knows of one request. `account` is null for those not signed in. */
export interface Visit<Params> {
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly account: Account | null;
  /** The moment on the rules' clock. */
  readonly at: Date;
  /** True when the request came over a loopback socket: a rehearsal lets only those be anyone. */
  readonly onLoopback: boolean;
}

/** A page to show. */
export interface Shown {
  readonly title: string;
  readonly view: URL;
  readonly data: object;
  readonly layout?: LayoutName;
  /** 200 unless a form was sent back for mending (422). */
  readonly status?: number;
}

/** Where to go after a form has done its work, and what to say there. */
export interface GoTo {
  readonly goTo: string;
  readonly notice?: string;
  /** Signs this person in, or nobody (sign-out). */
  readonly signIn?: string | null;
}

/** A file of which a browser may ask for a part, as it does to wind a recording; null = all of it. Size in bytes. */
export interface InParts {
  readonly size: number;
  readonly open: (part: FilePart | null) => Promise<NodeJS.ReadableStream>;
}

/** A file or data to send instead of a page; `name` makes it a download. */
export interface Sent {
  readonly send: InParts | string;
  readonly type: string;
  readonly name: string | null;
  readonly inline?: boolean;
  /** The content security policy, where it is another than that of a file which somebody sent. */
  readonly policy?: string;
}

/** Who may open a page: those the policy allows an act, everyone signed in, or anyone at all. */
export type MayOpen = Act | 'signed-in' | 'anyone';

/** A page as it is declared. `submit` gets the parsed form; without it the page has no form. */
export interface Page<Path extends string, Form> {
  readonly path: Path;
  readonly may: MayOpen;
  readonly load: (around: Around, visit: Visit<ParamsOf<Path>>) => Promise<Shown | Sent | GoTo | Refusal>;
  readonly form?: z.ZodType<Form>;
  /** The act that the form needs, where it is more than looking. */
  readonly maySubmit?: MayOpen;
  readonly submit?: (around: Around, visit: Visit<ParamsOf<Path>>, form: Form) => Promise<GoTo | Shown | Refusal>;
}

/** A declared page whose parameters and form are parsed by the frame, so that pages of all shapes fit one list. */
export interface ServedPage {
  readonly path: string;
  readonly may: MayOpen;
  readonly maySubmit: MayOpen;
  readonly load: (
    around: Around,
    visit: Visit<Readonly<Record<string, string>>>,
  ) => Promise<Shown | Sent | GoTo | Refusal>;
  readonly submit:
    | ((
        around: Around,
        visit: Visit<Readonly<Record<string, string>>>,
        body: unknown,
      ) => Promise<GoTo | Shown | Refusal>)
    | null;
}

/** Declares a page. The URL's parameters are typed from its path. */
export function page<const Path extends string, Form>(declared: Page<Path, Form>): ServedPage {
  const { path, may, form, submit } = declared;
  const typed = (visit: Visit<Readonly<Record<string, string>>>) => {
    if (!hasParams(path, visit)) throw new Error(`The address of ${path} lacks a parameter.`);
    return visit;
  };
  return {
    path,
    may,
    maySubmit: declared.maySubmit ?? may,
    load: (around, visit) => declared.load(around, typed(visit)),
    submit:
      form === undefined || submit === undefined
        ? null
        : (around, visit, body) => submit(around, typed(visit), form.parse(body)),
  };
}

function hasParams<Path extends string>(path: Path, visit: Visit<unknown>): visit is Visit<ParamsOf<Path>> {
  const names = path.match(/:[A-Za-z]+/g) ?? [];
  return names.every(
    (name) => typeof visit.params === 'object' && visit.params !== null && name.slice(1) in visit.params,
  );
}
