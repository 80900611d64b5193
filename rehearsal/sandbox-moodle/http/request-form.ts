// Reading the fields of a request: the address and the body, each cut at max_input_vars on its own as PHP cuts them.
import type { Request } from 'express';
import { emptyParts, parseBracketForm } from '../protocol/bracket-form.ts';
import type { FormParts } from '../protocol/bracket-form.ts';

const largestBody = 50 * 1024 * 1024;

/** Address fields with body fields over them; a body in another encoding (JSON, say) is not read at all. */
export async function requestForm(request: Request, maxInputVars: number): Promise<FormParts> {
  const query = parseBracketForm(request.originalUrl.split('?')[1] ?? '', maxInputVars);
  const type = request.headers['content-type'] ?? '';
  const encoded = request.method === 'POST' && type.startsWith('application/x-www-form-urlencoded');
  const body = encoded ? parseBracketForm(await bodyText(request), maxInputVars) : emptyParts();
  return Object.assign(emptyParts(), query, body);
}

/** A field as text; lists and missing fields are ''. */
export function textField(form: FormParts, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}

async function bodyText(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  const body: AsyncIterable<Buffer> = request;
  for await (const chunk of body) {
    const bytes: Buffer = chunk;
    length += bytes.length;
    if (length <= largestBody) chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
