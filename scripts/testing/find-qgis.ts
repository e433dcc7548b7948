import { isExecutable } from './is-executable.ts';

/** Debian's /usr/bin/qgis_process is a script that hands this one an option it does not know (3.22). */
const PATHS = ['/usr/bin/qgis_process.bin', '/usr/bin/qgis_process'];

/** QGIS without its window; null when there is none (Debian: qgis, about 1 GB with what it needs). */
export function findQgis(): string | null {
  return PATHS.find(isExecutable) ?? null;
}
