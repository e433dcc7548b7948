import { spawnSync } from 'node:child_process';

/** Debian's own Python knows its QGIS; another that stands first in PATH may not. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** A Python that can import QGIS; null when there is none (Debian: python3-qgis, 930 MB with what it needs). */
export function findQgis(): string | null {
  const canImport = (python: string) =>
    spawnSync(python, ['-c', 'import qgis.core'], { stdio: 'ignore' }).status === 0;
  return PYTHONS.find(canImport) ?? null;
}
