import type { Sql, TransactionSql } from 'postgres';
import type { Plan } from '../../geodata/plan/plan.ts';
import { currentPlan } from '../../geodata/plan/plans.ts';
import { generateSampleProvince } from '../../geodata/sample/generate-sample-province.ts';
import { SAMPLE_LABEL, type SampleProvince } from '../../geodata/sample/sample-rows.ts';
import type { Database } from '../database/database.ts';
import { publish } from '../database/publish/publish.ts';
import { readPlans } from './read-plans.ts';
import { seedFigures } from './seed-figures.ts';
import { seedPlaces } from './seed-places.ts';
import { seedRegisters } from './seed-registers.ts';
import { seedRoads } from './seed-roads.ts';
import { seedUnits } from './seed-units.ts';
import { writePlans } from './sync-plans.ts';

export const SAMPLE_TREE = { id: '2020', validFrom: '2020-01-01', validTo: '2025-07-01' } as const;
const SEEDED_BY = 'npm start';

/** Steps in the order they are taken; `shapes`, `cut`, `light` and `roads` derive what maps draw. */
export type SeedStep =
  | 'generate'
  | 'units'
  | 'registers'
  | 'network'
  | 'figures'
  | 'shapes'
  | 'cut'
  | 'light'
  | 'roads';

/** True while no unit is there: whatever has data is never seeded. */
export async function isEmpty(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ empty: boolean }[]>`select not exists (select from portal.unit) as empty`;
  return row?.empty ?? true;
}

/** The sources of a seed: one per kind of row, each marked as made up. */
export type SeedSources = Readonly<
  Record<'boundaries' | 'roads' | 'light' | 'registers' | 'figures' | 'places' | 'accidents', string>
>;

/**
 * Writes the sample province and publishes it, all in one transaction: whoever looks sees nothing or all of it.
 * Throws when the database holds units already.
 */
export async function seedSample(
  database: Database,
  onStep: (step: SeedStep) => void = () => undefined,
  generate: (plans: readonly Plan[]) => SampleProvince = generateSampleProvince,
): Promise<void> {
  if (!(await isEmpty(database.sql)))
    throw new Error('the database holds units: the sample is for an empty one');
  onStep('generate');
  const plans = await readPlans();
  const province = generate(plans);
  const dataVersion = await database.sql.begin(async (sql) => {
    await writePlans(sql, plans);
    const sources = await writeSources(sql);
    onStep('units');
    await seedUnits(sql, province.units, SAMPLE_TREE, sources.boundaries);
    onStep('registers');
    await seedRegisters(sql, province, SAMPLE_TREE);
    onStep('network');
    await seedRoads(sql, province, sources);
    await seedPlaces(sql, province, sources);
    onStep('figures');
    const place = { tree: SAMPLE_TREE.id, source: sources.figures };
    await seedFigures(sql, province.figures, { ...place, plan: currentPlan.id });
    for (const { planId, figures } of province.otherYears) {
      await seedFigures(sql, figures, { ...place, plan: planId });
    }
    return publish(sql, {
      by: SEEDED_BY,
      note: SAMPLE_LABEL.data.vi,
      changed: ['units', 'roads', 'light', 'figures'],
      onStep,
    });
  });
  await database.announce(dataVersion);
}

async function writeSources(sql: TransactionSql): Promise<SeedSources> {
  const add = (kind: keyof SeedSources) => writeSampleSource(sql, kind);
  return {
    boundaries: await add('boundaries'),
    roads: await add('roads'),
    light: await add('light'),
    registers: await add('registers'),
    figures: await add('figures'),
    places: await add('places'),
    accidents: await add('accidents'),
  };
}

async function writeSampleSource(sql: TransactionSql, kind: keyof SeedSources): Promise<string> {
  const label = kind === 'boundaries' ? SAMPLE_LABEL.borders : SAMPLE_LABEL.data;
  const [row] = await sql<{ id: string }[]>`
    insert into portal.source (kind, title, attribution, licence, generated, loaded_by)
    values (${kind}, ${label.vi}, ${SAMPLE_LABEL.data.vi}, 'Apache-2.0', true, ${SEEDED_BY}) returning id`;
  if (!row) throw new Error(`the source of ${kind} got no id`);
  return row.id;
}

/**
 * A sample province that was seeded before it had places gains them, once, and is published anew. Returns whether it did. Whatever holds
 * a border or a road that is no sample is left alone, and so is one that ever had places.
 */
export async function addSamplePlaces(
  database: Database,
  generate: () => Pick<SampleProvince, 'places' | 'accidents'> = generateSampleProvince,
): Promise<boolean> {
  const dataVersion = await database.sql.begin(async (sql) => {
    const [row] = await sql<{ lacks: boolean }[]>`
      select coalesce(bool_and(generated) filter (where kind in ('boundaries', 'roads')), false)
        and not bool_or(kind in ('places', 'accidents')) as lacks
      from portal.source`;
    if (row?.lacks !== true) return null;
    const sources = {
      places: await writeSampleSource(sql, 'places'),
      accidents: await writeSampleSource(sql, 'accidents'),
    };
    await seedPlaces(sql, generate(), sources);
    return publish(sql, { by: SEEDED_BY, note: SAMPLE_LABEL.data.vi, changed: [] });
  });
  if (dataVersion !== null) await database.announce(dataVersion);
  return dataVersion !== null;
}
