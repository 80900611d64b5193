// A PostgreSQL connection that remembers what it was asked: planning a question costs more than answering it, and most are asked again.
import { createHash } from 'node:crypto';
import pg from 'pg';

/** A name for a statement: the same text has the same name on every connection. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

const names = new Map<string, string>();

/**
 * Prepares every statement that is asked with a list of values, an empty one too; what comes without values (transactions, DDL) is
 * sent as it is. Statements must therefore be written out, never put together from data. Behind a pooler that shares connections
 * between transactions it must be one that keeps prepared statements (PgBouncer from 1.21 on).
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this);
    Object.defineProperty(this, 'query', {
      value: (what: unknown, values: unknown, ...rest: unknown[]): unknown =>
        typeof what === 'string' && Array.isArray(values)
          ? Reflect.apply(ask, this, [{ name: nameOf(what), text: what, values }, ...rest])
          : Reflect.apply(ask, this, [what, values, ...rest]),
    });
  }
}
