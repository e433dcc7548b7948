import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../testing/free-port.ts';

export type BenchPortal = { readonly url: string; readonly stop: () => void };

function started(child: ChildProcess, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      if (String(chunk).includes(url)) resolve();
    });
    child.once('close', () => reject(new Error('the portal did not start')));
  });
}

/** The portal that runs at `running`; without it one on a folder of its own, with the sample. */
export async function benchPortal(root: string, running: string | undefined): Promise<BenchPortal> {
  if (running !== undefined) return { url: running, stop: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'thap-sang-bench-'));
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const portal = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: port, DATA_DIR: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await started(portal, url);
  return {
    url,
    stop: () => {
      portal.once('close', () => rmSync(folder, { recursive: true, force: true }));
      portal.kill('SIGTERM');
    },
  };
}
