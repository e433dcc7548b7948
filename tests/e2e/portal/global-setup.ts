import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../../scripts/testing/free-port.ts';
import { StartRun } from './run-start.ts';
import { SAMPLE_PASSWORD } from './sign-in.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the portal with the sample province answers, without a slash at the end. */
    portalUrl: string;
    /** The data folder that portal holds. */
    portalFolder: string;
    /** A folder with the same data that nothing holds: copy it, do not open it. */
    seededFolder: string;
    /** How long the first start (with seeding) and the second one took. */
    startSeconds: { first: number; second: number };
  }
}

/** Starts the portal on an empty folder, stops it, keeps a copy of the folder, and starts it again for every e2e file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = await mkdtemp(join(tmpdir(), 'thap-sang-e2e-'));
  const folder = join(place, 'data');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = async () => {
    const began = performance.now();
    const run = new StartRun({ PORT: String(port), DATA_DIR: folder, SAMPLE_PASSWORD });
    await run.printed(url);
    return { run, seconds: (performance.now() - began) / 1000 };
  };
  const first = await start();
  await first.run.signal('SIGTERM');
  await cp(folder, join(place, 'seeded'), { recursive: true });
  const second = await start();
  project.provide('portalUrl', url);
  project.provide('portalFolder', folder);
  project.provide('seededFolder', join(place, 'seeded'));
  project.provide('startSeconds', { first: first.seconds, second: second.seconds });
  return async () => {
    await second.run.signal('SIGTERM');
    await rm(place, { recursive: true, force: true });
  };
}
