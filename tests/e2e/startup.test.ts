import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { freePort } from '../../scripts/testing/free-port.ts';
import { type Ended, StartRun } from './portal/run-start.ts';

const sentence = /^[^\n]+\.\)?\n$/;
let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'thap-sang-startup-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const started = async (variables: Record<string, string>): Promise<Ended> =>
  new StartRun({ PORT: String(await freePort()), DATA_DIR: join(place, 'unused'), ...variables }).ended;

/** A copy of the seeded folder under a name of its own. */
async function seeded(name: string): Promise<string> {
  const folder = join(place, name);
  await cp(inject('seededFolder'), folder, { recursive: true });
  return folder;
}

const begun: StartRun[] = [];
async function begin(folder: string): Promise<{ run: StartRun; url: string }> {
  const port = String(await freePort());
  const run = new StartRun({ PORT: port, DATA_DIR: folder });
  begun.push(run);
  return { run, url: `http://127.0.0.1:${port}` };
}
// A test that fails half-way leaves its portal running.
afterEach(() => Promise.all(begun.splice(0).map((run) => run.signal('SIGKILL'))));

const unitList = z.object({ units: z.array(z.unknown()) });
const countCommunes = async (url: string) =>
  unitList.parse(await (await fetch(`${url}/api/units?level=commune`)).json()).units.length;

describe('a start that cannot succeed says why in one sentence and ends with a code other than 0', () => {
  it('when the port is taken', async () => {
    const { port } = new URL(inject('portalUrl'));
    const { code, stderr } = await started({ PORT: port });
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain(`Port ${port} is in use`);
    expect(await readdir(place)).not.toContain('unused');
  });

  it('when another process holds the data folder, which goes on working', async () => {
    const { code, stderr } = await started({ DATA_DIR: inject('portalFolder') });
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('is in use by process');
    // Its one database may be at somebody's long question meanwhile, which health does not wait for.
    await expect.poll(async () => (await fetch(`${inject('portalUrl')}/healthz`)).status).toBe(200);
  });

  it('when the data folder is damaged, and changes nothing in it', async () => {
    const folder = await seeded('damaged');
    const control = join(folder, 'database/global/pg_control');
    await writeFile(control, 'not a control file');
    const { code, stderr } = await started({ DATA_DIR: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('cannot be opened');
    expect(await readFile(control, 'utf8')).toBe('not a control file');
  });

  it('when the data folder cannot be made', async () => {
    await writeFile(join(place, 'a-file'), '');
    const { code, stderr } = await started({ DATA_DIR: join(place, 'a-file/data') });
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('does not lie in a folder');
  });

  it('when nothing answers at DATABASE_URL', async () => {
    const { code, stderr } = await started({
      DATABASE_URL: `postgres://me:secret@127.0.0.1:${await freePort()}/x`,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('does not answer');
    expect(stderr).not.toContain('secret');
  });

  it('when variables are wrong, naming each of them', async () => {
    const { code, stderr } = await started({ PORT: 'eighty', METRICS: 'maybe' });
    expect(code).toBe(1);
    expect(stderr).toContain('PORT is "eighty"');
    expect(stderr).toContain('METRICS is "maybe"');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a portal that is killed', () => {
  it('finds its data again at the next start', async () => {
    const folder = await seeded('killed');
    const first = await begin(folder);
    await first.run.printed(first.url);
    await first.run.signal('SIGKILL');
    const second = await begin(folder);
    await second.run.printed(second.url);
    expect(await countCommunes(second.url)).toBe(94);
    expect((await second.run.signal('SIGTERM')).code).toBe(0);
  });

  it('while it loads the sample for the first time starts again as if it never had', async () => {
    const folder = join(place, 'half');
    await mkdir(folder);
    const first = await begin(folder);
    await first.run.printed('loading the sample province) …');
    await first.run.signal('SIGKILL');
    const second = await begin(folder);
    await second.run.printed(second.url);
    expect(await countCommunes(second.url)).toBe(94);
    expect((await second.run.signal('SIGTERM')).code).toBe(0);
  });
});

it('a portal that is asked to stop gives its data folder back', async () => {
  const folder = await seeded('stopped');
  const { run, url } = await begin(folder);
  await run.printed(url);
  const { code, stderr } = await run.signal('SIGINT');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await readdir(folder)).not.toContain('lock');
});

it('a later start prints the address and does not build, migrate or load again', async () => {
  const folder = await seeded('later');
  const { run, url } = await begin(folder);
  await run.printed(url);
  const { stdout } = await run.signal('SIGTERM');
  expect(stdout).not.toContain('building the web');
  expect(stdout).not.toContain('loading the sample');
});
