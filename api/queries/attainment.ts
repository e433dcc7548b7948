import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type AttainmentSeries, seriesPointSchema } from '../../geodata/contract/attainment.ts';
import { verdictSchema } from '../../geodata/contract/primitives.ts';
import type { Edition } from './edition.ts';

export type SeriesByTarget = AttainmentSeries['series'];

const pointRow = z
  .object({
    target_id: z.string(),
    code: z.string(),
    valid_on: z.string(),
    numerator: z.coerce.number().nullable(),
    denominator: z.coerce.number().nullable(),
    subjects: z.number().int(),
    reporting: z.number().int().nullable(),
    complete: z.number().int().nullable(),
    own_numerator: z.coerce.number().nullable(),
    own_denominator: z.coerce.number().nullable(),
    judged: verdictSchema.nullable(),
  })
  .transform(({ target_id, code, valid_on, own_numerator, own_denominator, judged, ...counts }) => ({
    target: target_id,
    code,
    point: seriesPointSchema.parse({
      validOn: valid_on,
      ...counts,
      own: own_numerator === null ? null : { numerator: own_numerator, denominator: own_denominator },
      ...(judged === null ? {} : { judged }),
    }),
  }));

/**
 * What was known at the end of a day in the province, which lies at +07:00 all year; null: all that is known.
 * Cast it through text: the driver would read a timestamp parameter as a Date, and "infinity" is none.
 */
export function knownAt(day: string | null): string {
  return day === null ? 'infinity' : `${day} 23:59:59.999999+07`;
}

/**
 * The series of every target of the edition and every unit it binds, sorted by day; a unit without figures is absent. Of units
 * outside the district an account is limited to it has what the public has.
 */
export async function readSeries(
  sql: TransactionSql,
  { plan, tree, seesAll, district }: Edition,
  knownOn: string | null,
): Promise<SeriesByTarget> {
  const asked = sql`${plan.id}, ${tree}, ${knownAt(knownOn)}::text::timestamptz`;
  const whole = sql`select w.*, null::text as judged from portal.attainment_series(${asked}) w`;
  const open = sql`select * from open.attainment_series(${asked})`;
  const from =
    seesAll && district !== null
      ? sql`${whole} where w.unit_id in (select portal.own_units())
          union all ${open} where unit_id not in (select portal.own_units())`
      : seesAll
        ? whole
        : open;
  const rows = await sql`
    select s.target_id, u.code, s.valid_on::text, s.numerator, s.denominator, s.subjects, s.reporting, s.complete,
      s.own_numerator, s.own_denominator, s.judged
    from (${from}) s
    join open.unit u on u.id = s.unit_id
    order by s.target_id, u.code, s.valid_on`;
  const series: SeriesByTarget = {};
  for (const target of plan.targets) series[target.id] = {};
  for (const { target, code, point } of z.array(pointRow).parse(rows)) {
    const byCode = series[target];
    if (byCode === undefined) continue;
    const points = byCode[code] ?? [];
    points.push(point);
    byCode[code] = points;
  }
  return series;
}

/** First and newest day with a public figure of a unit; null before the first. */
export async function readFigureDays(
  sql: TransactionSql,
  { plan }: Edition,
): Promise<{ first: string; last: string } | null> {
  const [row] = await sql`
    select min(valid_on)::text as first, max(valid_on)::text as last from open.figure where plan_id = ${plan.id}`;
  const { first, last } = z.object({ first: z.string().nullable(), last: z.string().nullable() }).parse(row);
  return first === null || last === null ? null : { first, last };
}
