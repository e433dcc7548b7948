import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRoads } from '../../../api/loading/load-roads.ts';
import { loadUnits } from '../../../api/loading/load-units.ts';
import { seedSample } from '../../../api/loading/seed-sample.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';
import { roadOptions, unitOptions } from './load-options.ts';

const real = (name: string) => fileURLToPath(new URL(`../../../../shared/geodata/${name}`, import.meta.url));
const absent = !existsSync(real('hanoi-roads.geojson'));
if (absent)
  console.warn('Skipped: the real boundaries and roads of ../shared/geodata are not on this machine.');

describe.skipIf(absent)('real files', () => {
  let hanoi: TestDatabase;
  let tayNinh: TestDatabase;
  beforeAll(async () => {
    hanoi = await openTestDatabase();
    tayNinh = await openTestDatabase();
  }, 120_000);
  afterAll(async () => {
    await hanoi?.close();
    await tayNinh?.close();
  });
  const communes = real('hanoi-communes-pre2020-simplified.geojson');

  it('names the 19 communes of Hanoi without a code, and loads them with provisional ones when asked', async () => {
    const refused = await loadUnits(hanoi.database, unitOptions(communes));
    expect(refused.problems.counts()).toEqual([['code_missing', 19]]);
    const loaded = await loadUnits(hanoi.database, unitOptions(communes, { missingCode: 'provisional' }));
    expect(loaded).toMatchObject({ counts: { units: 577 }, dataVersion: '1' });
  }, 120_000);

  it('counts the roads of Hanoi: the communes sum to the whole within a thousandth', async () => {
    const report = await loadRoads(hanoi.database, roadOptions(real('hanoi-roads.geojson')));
    expect(report.counts).toMatchObject({ roads: 24_684, skipped: 6 });
    const [sums] = await hanoi.database.sql<
      { communes: number; roads: number; lit: number; unlit: number }[]
    >`
      select sum(a.lit_m + a.unlit_m + a.unknown_m) / 1000 as communes, sum(a.lit_m) / 1000 as lit, sum(a.unlit_m) / 1000 as unlit,
        (select sum(length_m) / 1000 from portal.segment) as roads
      from portal.lighting_amounts('2020-12-31') a`;
    expect(Math.abs((sums?.communes ?? 0) / (sums?.roads ?? 1) - 1)).toBeLessThan(0.001);
    expect(sums?.lit).toBeCloseTo(1045.2, 0);
    expect(sums?.unlit).toBeCloseTo(14.4, 0);
  }, 240_000);

  it('puts the real borders of Tây Ninh under the figures of the sample', async () => {
    const { sql } = tayNinh.database;
    await seedSample(tayNinh.database);
    const figures = () =>
      sql`select unit_id, count(*) from portal.figure where unit_id is not null group by 1 order by 1`;
    const before = await figures();
    const report = await loadUnits(tayNinh.database, unitOptions(real('tayninh-communes-2020.geojson')));
    expect(report.problems.errors).toBe(0);
    expect(report.counts).toEqual({ units: 94, replaced: 94, added: 0 });
    expect(await figures()).toEqual(before);
    expect(
      await sql`select from portal.unit u join portal.source s on s.id = u.boundary_source_id where s.generated`,
    ).toHaveLength(0);
    expect(await sql`select from portal.unit_shape where not st_isvalid(geom_3857)`).toHaveLength(0);
    const [sums] = await sql<{ communes: number; roads: number }[]>`
      select sum(lit_m + unlit_m + unknown_m) as communes, (select sum(length_m) from portal.segment) as roads
      from portal.lighting_amounts('2020-12-31')`;
    expect(Math.abs((sums?.communes ?? 0) / (sums?.roads ?? 1) - 1)).toBeLessThan(0.001);
  }, 240_000);
});
