import type { Logger } from 'pino';
import type { OidcSettings } from './accounts/oidc/oidc-settings.ts';
import { keepPurging } from './accounts/purge-ended.ts';
import { createApp } from './app.ts';
import type { Database } from './database/database.ts';
import { type Door, openDoor, type Patience } from './door.ts';
import type { Environment } from './environment.ts';
import { forgetDaily } from './forget-daily.ts';
import { createLogger } from './logger.ts';

export interface ServerParts {
  readonly database: Database;
  readonly environment: Environment;
  /** Where requests come in; one is opened when not given. */
  readonly door?: Door;
  /** The folder of the built web; without it the API is served alone. */
  readonly webRoot?: string;
  readonly logger?: Logger;
  /** Signs the session cookies; without it signing in is off. */
  readonly sessionSecret?: string;
  /** Where accounts of another office sign in; nowhere when not given. */
  readonly oidc?: OidcSettings;
  /** Of a door that is opened here; the usual one when not given. */
  readonly patience?: Patience;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no new request, lets those in flight finish, then closes the database. Safe to call twice. */
  stop(): Promise<void>;
}

/** Serves the portal. Rejects with Node's error when the address of HOST and PORT cannot be had. */
export async function startServer({
  database,
  environment,
  logger = createLogger(environment),
  patience,
  door,
  ...parts
}: ServerParts): Promise<RunningServer> {
  const { webRoot, sessionSecret, oidc } = parts;
  const app = createApp({
    database,
    environment,
    logger,
    ...(webRoot === undefined ? {} : { webRoot }),
    ...(sessionSecret === undefined ? {} : { sessionSecret }),
    ...(oidc === undefined ? {} : { oidc }),
  });
  const open = door ?? (await openDoor(environment, patience));
  open.admit(app.fetch);
  const stopForgetting = forgetDaily(database, environment.REPORTS_KEPT_DAYS, logger);
  const stopPurging = sessionSecret === undefined ? null : keepPurging(database.sql, logger);
  let stopping: Promise<void> | null = null;
  return {
    url: open.url,
    stop() {
      stopping ??= open
        .close()
        .then(async () => {
          await Promise.all([stopForgetting(), stopPurging?.()]);
        })
        .finally(() => database.close());
      return stopping;
    },
  };
}
