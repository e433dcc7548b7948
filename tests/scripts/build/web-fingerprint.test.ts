import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webIsFresh } from '../../../scripts/build/ensure-web.ts';
import { webFingerprint } from '../../../scripts/build/web-fingerprint.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'thap-sang-web-'));
  for (const folder of ['web/dist', 'web/map', 'web/project.inlang', 'geodata'])
    await mkdir(join(root, folder), { recursive: true });
  await write('web/index.html', '<html>');
  await write('web/project.inlang/settings.json', '{}');
  await write('web/map/style.ts', 'export {}');
  await write('geodata/day.ts', 'export {}');
  await write('package-lock.json', '{}');
  await write('tsconfig.json', '{}');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFile(join(root, path), text);

describe('webFingerprint', () => {
  it.each(['web/map/style.ts', 'web/project.inlang/settings.json', 'geodata/day.ts', 'package-lock.json'])(
    'changes with %s',
    async (path) => {
      const before = await webFingerprint(root);
      await write(path, 'another text');
      expect(await webFingerprint(root)).not.toBe(before);
    },
  );

  it('changes when a file is renamed and its bytes stay', async () => {
    const before = await webFingerprint(root);
    await rm(join(root, 'web/map/style.ts'));
    await write('web/map/night.ts', 'export {}');
    expect(await webFingerprint(root)).not.toBe(before);
  });

  it('does not change with what the build writes', async () => {
    const before = await webFingerprint(root);
    await mkdir(join(root, 'web/project.inlang/cache'), { recursive: true });
    await write('web/dist/index.html', 'built');
    await write('web/project.inlang/cache/plugin', 'fetched');
    await write('web/project.inlang/README.md', 'written by the compiler');
    expect(await webFingerprint(root)).toBe(before);
  });
});

describe('webIsFresh', () => {
  it('is false without pages, true with pages of these sources, false after a change', async () => {
    expect(await webIsFresh(root)).toBe(false);
    await write('web/dist/index.html', 'built');
    await write('web/dist/.fingerprint', await webFingerprint(root));
    expect(await webIsFresh(root)).toBe(true);
    await write('web/map/style.ts', 'changed');
    expect(await webIsFresh(root)).toBe(false);
  });

  it('is true where the sources of the web are absent, as in the container image', async () => {
    await write('web/dist/index.html', 'built');
    await rm(join(root, 'web/index.html'));
    expect(await webIsFresh(root)).toBe(true);
  });
});
