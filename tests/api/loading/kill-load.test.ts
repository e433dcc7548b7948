import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { Database } from '../../../api/database/database.ts';
import { loadUnits } from '../../../api/loading/load-units.ts';
import { openPlace, testPlace } from '../harness/test-database.ts';
import { fixture, unitOptions } from './load-options.ts';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const loader = join(import.meta.dirname, 'loader-to-kill.ts');

/** Starts a load and kills it, with no warning, when all is written and nothing committed. */
async function killLoad(...parameters: string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', tsx, loader, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (piece: Buffer) => {
    complaints += piece.toString();
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    void ended.then(() => reject(new Error(`the load ended early: ${complaints}`)));
  });
  child.kill('SIGKILL');
  await ended;
}

async function state({ sql }: Database): Promise<unknown> {
  const units = await sql`select id, code, name, st_astext(geom) as geom from portal.unit order by id`;
  const shapes =
    await sql`select unit_id, band, st_npoints(geom_3857) as n from portal.unit_shape order by 1, 2`;
  const rest = await sql`
    select (select count(*)::int from portal.source) as sources, (select max(data_version) from portal.publication) as version,
      (select count(*)::int from portal.audit_log) as audit`;
  return { units: [...units], shapes: [...shapes], rest: [...rest] };
}

it('finds the data as before when a load was killed at its last step, and loads again', async () => {
  const place = await testPlace();
  try {
    const before = await openPlace(place);
    await loadUnits(before, unitOptions(fixture('units.geojson')));
    const expected = await state(before);
    await before.close();

    await killLoad(
      place.environment.DATABASE_URL ?? '',
      place.environment.DATA_DIR,
      fixture('unit_overlap.geojson'),
    );

    const after = await openPlace(place);
    try {
      expect(await state(after)).toEqual(expected);
      const again = await loadUnits(after, unitOptions(fixture('unit_overlap.geojson')));
      expect(again.dataVersion).not.toBeNull();
    } finally {
      await after.close();
    }
  } finally {
    await place.remove();
  }
}, 120_000);
