import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { freePort } from '../../../scripts/testing/free-port.ts';
import { StartRun } from './run-start.ts';
import { SAMPLE_PASSWORD } from './sign-in.ts';

export interface OwnPortal {
  /** Without a slash at the end. */
  readonly url: string;
  /** Throws when it has not stopped as it was asked to, or ended before. */
  close(): Promise<void>;
}

/** A portal over the sample province for one file that writes, so that no other file reads what it wrote. */
export async function startOwnPortal(): Promise<OwnPortal> {
  const folder = await mkdtemp(join(tmpdir(), 'thap-sang-own-'));
  await cp(inject('seededFolder'), folder, { recursive: true });
  const port = String(await freePort());
  const run = new StartRun({ PORT: port, DATA_DIR: folder, SAMPLE_PASSWORD });
  const url = `http://127.0.0.1:${port}`;
  await run.printed(url);
  return {
    url,
    close: async () => {
      const { code, stderr } = await run.signal('SIGTERM');
      await rm(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`the portal at ${url} ended with ${code}:\n${stderr}`);
    },
  };
}
