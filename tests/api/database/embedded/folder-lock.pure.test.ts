import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lockFolder, processStart } from '../../../../api/database/embedded/folder-lock.ts';
import { DataFolderLocked } from '../../../../api/database/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thap-sang-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leave = (holder: object) => writeFileSync(join(folder, 'lock'), JSON.stringify(holder));

it('refuses a second holder and names the first', () => {
  const release = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(DataFolderLocked);
  expect(() => lockFolder(folder)).toThrow(`process ${process.pid} on ${hostname()}`);
  release();
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

it('takes over the lock of a process that has died', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const pid = child.pid ?? 0;
  leave({ pid, startedAt: processStart(pid), host: hostname() });
  expect(() => lockFolder(folder)).toThrow(DataFolderLocked);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  const release = lockFolder(folder);
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain(`"pid":${process.pid}`);
  release();
});

it('is not fooled by another process that carries the dead one’s number', () => {
  leave({ pid: process.pid, startedAt: 'long ago', host: hostname() });
  lockFolder(folder)();
});

it('does not guess about a process on another machine', () => {
  leave({ pid: 1, startedAt: 'once', host: 'elsewhere.example' });
  expect(() => lockFolder(folder)).toThrow('process 1 on elsewhere.example');
});

it('leaves a lock alone that it cannot read', () => {
  writeFileSync(join(folder, 'lock'), 'half a li');
  expect(() => lockFolder(folder)).toThrow(DataFolderLocked);
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe('half a li');
});

it('lets only one heir in when another is taking over', () => {
  leave({ pid: 999_999_999, startedAt: 'long ago', host: hostname() });
  writeFileSync(
    join(folder, 'lock.after-999999999'),
    JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid), host: hostname() }),
  );
  expect(() => lockFolder(folder)).toThrow(DataFolderLocked);
});

it('takes a process that ended for dead although its parent has not noticed', async () => {
  // The shell becomes a sleep that never asks for its ended child, which so stays a zombie.
  const parent = spawn('sh', ['-c', 'sh -c "exit 0" & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (line: Buffer) => resolve(Number(line.toString()))),
    );
    await vi.waitUntil(() => processStart(pid) === null);
  } finally {
    parent.kill('SIGKILL');
  }
});
