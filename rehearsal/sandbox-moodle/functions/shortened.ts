// The fault that ends a list early, as a missing right or a proxy does: without a word.
import type { Call } from '../protocol/call.ts';
import type { FunctionName } from './function-names.ts';

export function shortened<Row>(call: Call, name: FunctionName, rows: Row[]): Row[] {
  const length = call.site.faults.shortLists[name];
  return length === undefined ? rows : rows.slice(0, length);
}
