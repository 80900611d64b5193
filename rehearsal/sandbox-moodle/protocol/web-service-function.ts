// A web-service function: its parameters, checked as strictly as Moodle checks them, and what it answers.
import type { z } from 'zod';
import type { Call } from './call.ts';
import type { FormParts } from './bracket-form.ts';
import { invalidParameter } from './moodle-error.ts';

export interface WebServiceFunction {
  /** Answers one call, or throws a MoodleError; `form` holds the call's own parameters only. */
  readonly answer: (call: Call, form: FormParts) => Promise<unknown>;
}

/** Declares a function; missing, extra and mistyped parameters are all refused as `invalidparameter`. */
export function webServiceFunction<Params>(
  params: z.ZodType<Params>,
  run: (call: Call, params: Params) => unknown,
): WebServiceFunction {
  return {
    answer: async (call, form) => {
      const parsed = params.safeParse(form);
      if (parsed.success) return run(call, parsed.data);
      const where = parsed.error.issues.map((issue) => issue.path.join(' => ')).join(', ');
      throw invalidParameter(`${where} => Invalid parameter value detected`);
    },
  };
}
