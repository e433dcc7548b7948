import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the npm script printed when it found something, or the empty string when it found nothing. */
async function findings(script: string): Promise<string> {
  try {
    await promisify(execFile)('npm', ['run', '--silent', script], { cwd: root, maxBuffer: 1 << 26 });
    return '';
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error)
      return `${error.stdout}${error.stderr}`;
    throw error;
  }
}

describe('the house', () => {
  it('passes the linter', async () => expect(await findings('lint')).toBe(''));
  it('compiles, each folder under its own rules', async () => expect(await findings('types')).toBe(''));
  it('holds no dead code and no unused dependency', async () => expect(await findings('dead')).toBe(''));
});
