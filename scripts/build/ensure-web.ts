import { spawn } from 'node:child_process';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Refusal } from '../startup/refusal.ts';
import { webFingerprint } from './web-fingerprint.ts';

/** The pages could not be built. The message is one sentence; `output` is what the bundler said. */
export class WebBuildFailed extends Refusal {
  override readonly name = 'WebBuildFailed';
  readonly output: string;
  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

function requireVite(root: string): void {
  try {
    createRequire(join(root, 'package.json')).resolve('vite/package.json');
  } catch {
    throw new WebBuildFailed(
      'Chưa cài bộ dựng trang web: hãy chạy "npm ci" không kèm --omit=dev. (The web bundler is not installed: run "npm ci" without --omit=dev.)',
      '',
    );
  }
}

function runVite(root: string, outDir: string): Promise<void> {
  requireVite(root);
  const args = ['--import', 'tsx', join(root, 'scripts/build/vite-build.ts'), join(root, 'web'), outDir];
  return new Promise((resolve, reject) => {
    // A NODE_ENV inherited from a test runner or a shell would put React's development build into the pages.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stopToo = () => child.kill();
    process.once('exit', stopToo);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      output += String(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stopToo);
      if (code === 0) resolve();
      else reject(new WebBuildFailed('Không dựng được trang web. (The web did not build.)', output));
    });
  });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Whether web/dist was built from the sources that are here now. An image that carries no sources has nothing to rebuild. */
export async function webIsFresh(root: string): Promise<boolean> {
  const dist = join(root, 'web/dist');
  if (!(await exists(join(dist, 'index.html')))) return false;
  if (!(await exists(join(root, 'web/index.html')))) return true;
  const stamp = await readFile(join(dist, '.fingerprint'), 'utf8').catch(() => '');
  return stamp === (await webFingerprint(root));
}

/**
 * Builds web/dist. The bundler writes beside the old pages and they change places at the end, so a build that fails
 * or is killed leaves the old pages standing.
 */
export async function buildWeb(root: string): Promise<void> {
  const fingerprint = await webFingerprint(root);
  const cache = join(root, 'node_modules/.cache/thap-sang');
  const fresh = join(cache, `web-${process.pid}`);
  await mkdir(cache, { recursive: true });
  try {
    await runVite(root, fresh);
    await writeFile(join(fresh, '.fingerprint'), fingerprint);
    await rm(join(root, 'web/dist'), { recursive: true, force: true });
    await rename(fresh, join(root, 'web/dist'));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
