import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readEnvironment } from '../api/environment.ts';
import { refuse } from './startup/refuse.ts';
import { requirePort } from './startup/require-port.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Vite serves the pages and asks the API behind it; tsx restarts the API when one of its files changes. */
function startBoth(apiPort: number): ChildProcess[] {
  const env = { ...process.env, API_PORT: String(apiPort) };
  const programs = [
    ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'scripts/start.ts', '--api-only'],
    ['node_modules/vite/bin/vite.js', 'web', '--clearScreen', 'false'],
  ];
  // Detached: the terminal's Ctrl-C would reach them a second time, and tsx takes a second signal for impatience.
  return programs.map((args) =>
    spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    }),
  );
}

async function dev(): Promise<void> {
  const { HOST, PORT } = readEnvironment(process.env);
  await requirePort(HOST, PORT);
  const children = startBoth(PORT);
  const stop = () => {
    for (const child of children) if (!child.killed) child.kill('SIGTERM');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  await Promise.all(
    children.map(
      (child) =>
        new Promise<void>((resolve) => {
          child.once('close', () => {
            stop();
            resolve();
          });
        }),
    ),
  );
}

await dev().catch(refuse);
