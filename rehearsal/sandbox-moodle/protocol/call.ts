// One web-service call: who asks, of which site, and what they may do there.
import type { FileStore } from '../files/file-store.ts';
import type { Service, Site, Token, User } from '../state/site.ts';

export interface Call {
  readonly site: Site;
  readonly files: FileStore;
  readonly caller: User;
  readonly token: Token;
  readonly service: Service;
  /** Unix seconds, the same for the whole call. */
  readonly now: number;
}
