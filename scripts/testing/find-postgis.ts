import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const oldest = 15;
const debian = { programs: '/usr/lib/postgresql', shared: '/usr/share/postgresql' };

function debianVersions(): number[] {
  if (!existsSync(debian.programs)) return [];
  return readdirSync(debian.programs)
    .map(Number)
    .filter((version) => version >= oldest)
    .sort((a, b) => b - a);
}

function ofPgConfig(question: '--bindir' | '--sharedir'): string {
  try {
    return execFileSync('pg_config', [question], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** The folder of initdb and postgres (15 or newer) whose extensions include PostGIS; null when this machine has none. */
export function findPostgis(): string | null {
  const places = debianVersions().map((version) => ({
    programs: join(debian.programs, String(version), 'bin'),
    shared: join(debian.shared, String(version)),
  }));
  places.push({ programs: ofPgConfig('--bindir'), shared: ofPgConfig('--sharedir') });
  const found = places.find(
    ({ programs, shared }) =>
      existsSync(join(programs, 'initdb')) && existsSync(join(shared, 'extension/postgis.control')),
  );
  return found?.programs ?? null;
}
