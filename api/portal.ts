import type { Logger } from 'pino';
import type { Language } from '../geodata/text/bilingual.ts';
import type { Accounts } from './accounts/accounts.ts';
import type { Published } from './cache/published.ts';
import type { Database } from './database/database.ts';
import type { Access } from './database/in-role.ts';
import type { Identity } from './identity.ts';

/** What every route works with. */
export interface Portal {
  readonly database: Database;
  readonly published: Published;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Where the portal is found by its users, without a slash at the end: never what a request claims. */
  readonly publicUrl: string;
  /** Null where signing in is off. */
  readonly accounts: Accounts | null;
  /** Addresses of reverse proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** `publicUrl` where somebody set it; null: links lead where the caller came in. */
  readonly fixedUrl: string | null;
  /** Sites that may show the map in a frame; `*`: any. Empty: none. */
  readonly embedOrigins: readonly string[];
}

/** What the middleware knows of a request before a route sees it. */
export interface PortalEnv {
  Variables: {
    requestId: string;
    language: Language;
    identity: Identity;
    role: Access;
    /** What the tag of the answer is a digest of, where that is not its whole body. */
    tagged?: string;
  };
}
