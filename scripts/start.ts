import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { oidcSettings } from '../api/accounts/oidc/oidc-settings.ts';
import { sessionSecret } from '../api/accounts/session-secret.ts';
import { openDoor } from '../api/door.ts';
import { readEnvironment } from '../api/environment.ts';
import { startServer } from '../api/server.ts';
import { buildWeb, webIsFresh } from './build/ensure-web.ts';
import { asPortRefused } from './startup/port-refused.ts';
import { prepareDatabase } from './startup/prepare-database.ts';
import { refuse } from './startup/refuse.ts';
import { requireNode } from './startup/require-node.ts';
import { step } from './startup/step.ts';
import { whenAskedToStop } from './startup/when-asked-to-stop.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** --api-only leaves the pages to Vite (npm run dev); --no-sample leaves an empty database empty. */
const { values: options } = parseArgs({
  options: {
    'api-only': { type: 'boolean', default: false },
    'no-sample': { type: 'boolean', default: false },
  },
});

const SIGN_IN_OFF =
  'Chưa bật đăng nhập: hãy đặt SESSION_SECRET. (Signing in is off: set SESSION_SECRET, the same for every process.)';

async function ensureWeb(): Promise<void> {
  if (options['api-only'] || (await webIsFresh(root))) return;
  await step('Dựng trang web (building the web)', () => buildWeb(root));
}

async function start(): Promise<void> {
  requireNode(process.versions.node);
  const environment = readEnvironment(process.env);
  const oidc = await oidcSettings(environment);
  // Open from the first moment: who asks while the database is prepared is told so, and a probe that the portal is not ready.
  const door = await openDoor(environment).catch((error: unknown) => {
    throw asPortRefused(error, environment);
  });
  // Side by side: the bundler has a process of its own and the embedded database a thread of its own.
  const [database] = await Promise.all([prepareDatabase(environment, !options['no-sample']), ensureWeb()]);
  const secret = await sessionSecret(environment);
  if (secret === null) console.log(SIGN_IN_OFF);
  const server = await startServer({
    database,
    environment,
    door,
    ...(secret === null ? {} : { sessionSecret: secret }),
    ...(oidc === null ? {} : { oidc }),
    ...(options['api-only'] ? {} : { webRoot: fileURLToPath(new URL('../web/dist', import.meta.url)) }),
  });
  whenAskedToStop(() => server.stop());
  console.log(`Thắp Sáng: ${server.url}`);
}

await start().catch(refuse);
