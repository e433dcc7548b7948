import { fileURLToPath } from 'node:url';
import { buildWeb, webIsFresh } from './build/ensure-web.ts';
import { refuse } from './startup/refuse.ts';
import { requireNode } from './startup/require-node.ts';
import { step } from './startup/step.ts';
import { ensurePrerequisites } from './testing/prerequisites.ts';
import { runProgram } from './testing/run-program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything once: what the tests need, the texts, the pages, then every project of Vitest. Arguments go on to Vitest. */
async function test(): Promise<number> {
  requireNode(process.versions.node);
  ensurePrerequisites();
  if ((await runProgram('npm', ['run', '--silent', 'messages'])) !== 0) return 1;
  if (!(await webIsFresh(root))) await step('Building the web', () => buildWeb(root));
  return runProgram('npx', ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)]);
}

process.exitCode = await test().catch(refuse);
