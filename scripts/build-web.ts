import { fileURLToPath } from 'node:url';
import { buildWeb } from './build/ensure-web.ts';
import { refuse } from './startup/refuse.ts';
import { step } from './startup/step.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await step('Dựng trang web (building the web)', () => buildWeb(root)).catch(refuse);
