// POST /webservice/rest/server.php: almost every error is HTTP 200.
import type { Request, Response } from 'express';
import type { FileStore } from '../files/file-store.ts';
import { functions } from '../functions/registry.ts';
import { isFunctionName, otherMoodleFunctions } from '../functions/function-names.ts';
import { authenticate, mayCallFunction } from '../protocol/authenticate.ts';
import { emptyParts } from '../protocol/bracket-form.ts';
import type { FormParts } from '../protocol/bracket-form.ts';
import { accessException, invalidRecord, MoodleError } from '../protocol/moodle-error.ts';
import { xmlError, xmlReply } from '../protocol/xml-reply.ts';
import type { Site } from '../state/site.ts';
import { requestForm, textField } from './request-form.ts';

/** Answers one web-service call, as JSON where it asks for it and as XML where it forgot to. */
export function restServer(site: Site, files: FileStore) {
  return async (request: Request, response: Response): Promise<void> => {
    const form = await requestForm(request, site.settings.maxinputvars);
    const json = textField(form, 'moodlewsrestformat') === 'json';
    response.set('Access-Control-Allow-Origin', '*');
    try {
      const reply = await answer(site, files, form, request.ip ?? '');
      send(response, json, json ? JSON.stringify(reply) : xmlReply(reply));
    } catch (error) {
      if (!(error instanceof MoodleError)) throw error;
      send(
        response,
        json,
        json ? JSON.stringify(errorBody(site, error)) : xmlError(error.exception, error.errorcode, error.message),
      );
    }
  };
}

async function answer(site: Site, files: FileStore, form: FormParts, address: string): Promise<unknown> {
  const call = authenticate(site, files, textField(form, 'wstoken'), address);
  const name = textField(form, 'wsfunction');
  if (!isFunctionName(name))
    throw otherMoodleFunctions.has(name) ? notAllowed(name) : invalidRecord('external_functions');
  site.counts.calls.set(name, (site.counts.calls.get(name) ?? 0) + 1);
  if (!mayCallFunction(call, name)) {
    throw notAllowed(name);
  }
  return functions[name].answer(call, ownParameters(form));
}

const notAllowed = (name: string): MoodleError => accessException(`Access to the function ${name}() is not allowed.`);

const transport = new Set([
  'wstoken',
  'wsfunction',
  'moodlewsrestformat',
  'moodlewssettingraw',
  'moodlewssettingfilter',
  'moodlewssettingfileurl',
  'moodlewssettinglang',
  'moodlewssettingtimezone',
]);

function ownParameters(form: FormParts): FormParts {
  const own = emptyParts();
  for (const [name, value] of Object.entries(form)) if (!transport.has(name)) own[name] = value;
  return own;
}

const errorBody = (site: Site, error: MoodleError): Record<string, string> => ({
  exception: error.exception,
  errorcode: error.errorcode,
  message: error.message,
  ...(site.settings.debugging && error.debuginfo !== '' ? { debuginfo: error.debuginfo } : {}),
});

function send(response: Response, json: boolean, body: string): void {
  // Moodle says application/json without a charset; Express's own `set` would add one.
  response.setHeader('Content-Type', json ? 'application/json' : 'application/xml; charset=utf-8');
  response.end(body);
}
