import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { daySchema } from '../../geodata/contract/primitives.ts';
import { OPEN_DATASETS, type OpenDataset, type SourceKind } from '../../geodata/opendata/datasets.ts';
import { ApiProblem } from '../errors.ts';
import { readEdition } from '../queries/edition.ts';
import { readMeta } from '../queries/meta.ts';

const rowSchema = z.object({
  sources: z.array(
    z.object({
      kind: z.string(),
      attribution: z.string(),
      licence: z.string(),
      generated: z.boolean(),
      loaded_on: daySchema,
    }),
  ),
  published_on: daySchema.nullable(),
  periods: z.record(z.string(), z.array(daySchema.nullable()).length(2)),
});

export interface CatalogueEntry {
  readonly dataset: OpenDataset;
  readonly attributions: readonly string[];
  readonly licences: readonly string[];
  readonly isSample: boolean;
  /** Day on which the first of its rows came; null: none has come. */
  readonly issued: string | null;
  /** Day of the publication that last could have changed it. */
  readonly modified: string | null;
  /** First and last day its rows speak of; null is open. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Catalogue {
  readonly dataVersion: number;
  readonly province: string;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly meta: Awaited<ReturnType<typeof readMeta>>;
  readonly issued: string | null;
  readonly modified: string | null;
  readonly attributions: readonly string[];
  readonly entries: readonly CatalogueEntry[];
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** What is told of every open dataset; days are those of the province. */
export async function readCatalogue(sql: TransactionSql): Promise<Catalogue> {
  const edition = await readEdition(sql);
  const meta = await readMeta(sql, edition);
  if (meta.province === null) throw new ApiProblem('nothing-published');
  const [row] = await sql`
    select
      (select coalesce(json_agg(json_build_object('kind', s.kind, 'attribution', s.attribution, 'licence', s.licence,
          'generated', s.generated, 'loaded_on', (s.loaded_at at time zone 'Asia/Ho_Chi_Minh')::date) order by s.id), '[]')
        from open.source s) as sources,
      (select (max(published_at) at time zone 'Asia/Ho_Chi_Minh')::date::text from open.publication) as published_on,
      json_build_object(
        'boundaries', (select json_build_array(t.valid_from, t.valid_to - 1) from open.unit_tree t where t.id = ${edition.tree}),
        'roads', (select json_build_array(min(valid_on), max(valid_on)) from open.light_record),
        'promises', (select json_build_array(min(promised_on), max(promised_on)) from open.light_promise),
        'places', (select json_build_array(min(valid_from), null) from open.place where retired_at is null),
        'attainment', (select json_build_array(min(valid_on), max(valid_on)) from open.figure where plan_id = ${edition.plan.id})
      ) as periods`;
  const { sources, published_on: published, periods } = rowSchema.parse(row);
  const entries = OPEN_DATASETS.map((dataset): CatalogueEntry => {
    const mine = sources.filter(({ kind }) => dataset.sources.some((each: SourceKind) => each === kind));
    const [from = null, to = null] = periods[dataset.id] ?? [];
    return {
      dataset,
      attributions: unique(mine.map(({ attribution }) => attribution)),
      licences: unique(mine.map(({ licence }) => licence)),
      isSample: mine.some(({ generated }) => generated),
      issued: mine.map(({ loaded_on }) => loaded_on).sort()[0] ?? null,
      modified: published,
      from,
      to,
    };
  });
  return {
    dataVersion: edition.dataVersion,
    province: meta.province.name,
    bounds: meta.province.bounds,
    meta,
    issued: entries.flatMap(({ issued }) => issued ?? []).sort()[0] ?? null,
    modified: published,
    attributions: unique(entries.flatMap(({ attributions }) => attributions)),
    entries,
  };
}
