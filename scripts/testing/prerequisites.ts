import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Refusal } from '../startup/refusal.ts';
import { findChromium } from './find-chromium.ts';
import { findOgrinfo } from './find-ogrinfo.ts';
import { findPdftotext } from './find-pdftotext.ts';
import { findPostgis } from './find-postgis.ts';

/** What the tests need beyond npm, under the name of the Debian package that brings it. */
const needs = [
  { debianPackage: 'postgresql-15-postgis-3', what: 'PostgreSQL ≥ 15 with PostGIS', find: findPostgis },
  { debianPackage: 'chromium', what: 'Chromium (or CHROMIUM_PATH)', find: findChromium },
  { debianPackage: 'poppler-utils', what: 'pdftotext', find: findPdftotext },
  { debianPackage: 'gdal-bin', what: 'ogrinfo', find: findOgrinfo },
];

/** Something the tests need is not on this machine and could not be installed. */
export class PrerequisiteMissing extends Refusal {
  override readonly name = 'PrerequisiteMissing';
}

function apt(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** Installs what is missing when it may (root on Debian); otherwise throws PrerequisiteMissing, which names it all. */
export function ensurePrerequisites(): void {
  const missing = () => needs.filter((need) => need.find() === null);
  const first = missing();
  if (first.length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = first.map((need) => need.debianPackage);
    console.log(`· apt-get install ${packages.join(' ')} …`);
    if (apt(['update'])) apt(['install', '-y', '--no-install-recommends', ...packages]);
  }
  const left = missing();
  if (left.length === 0) return;
  throw new PrerequisiteMissing(
    `The tests need ${left.map((need) => need.what).join(' and ')}: install them (Debian: apt-get install ${left.map((need) => need.debianPackage).join(' ')}) and run again.`,
  );
}
