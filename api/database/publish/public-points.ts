import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type PublicPoint, publicSeries, type Report } from '../../../geodata/disclosure/public-series.ts';
import { type Plan, planSchema } from '../../../geodata/plan/plan.ts';
import { subjectsOf } from '../../../geodata/plan/subjects.ts';

const BATCH = 5000;

const reportRow = z
  .object({
    id: z.string(),
    unit_id: z.string(),
    subject: z.string(),
    valid_on: z.string(),
    recorded_at: z.date(),
    numerator: z.coerce.number(),
    denominator: z.coerce.number().nullable(),
    supersedes: z.string().nullable(),
  })
  .transform(({ unit_id, valid_on, recorded_at, ...report }) => ({
    unit: unit_id,
    report: { ...report, validOn: valid_on, recordedAt: recorded_at.toISOString() } satisfies Report,
  }));
const registerRow = z.object({ unit_id: z.string(), n: z.number().int() });

type Row = ReturnType<typeof rowOf>;

/** Decides anew what the public is told of every target that binds organisations, in every plan. */
export async function derivePublicPoints(sql: TransactionSql): Promise<void> {
  await sql`delete from portal.public_point`;
  const definitions = await sql<{ definition: unknown }[]>`select definition from portal.plan`;
  const [clock] = await sql<{ now: Date }[]>`select now() as now`;
  if (clock === undefined) throw new Error('the database has no clock');
  const registered = new Map(
    z
      .array(registerRow)
      .parse(
        await sql`
        select unit_id::text, count(*)::int as n from portal.organisation where valid_to is null group by 1`,
      )
      .map(({ unit_id, n }) => [unit_id, n]),
  );
  const rows: Row[] = [];
  for (const { definition } of definitions) {
    const plan = planSchema.parse(definition);
    for (const target of plan.targets.filter((each) => subjectsOf(each).kind === 'organisation')) {
      for (const [unit, reports] of await reportsByUnit(sql, plan, target.id)) {
        const subjects = registered.get(unit) ?? 0;
        const now = clock.now.toISOString();
        const told = publicSeries({ target, plan, reports, subjects, now });
        for (const version of told) rows.push(rowOf(plan.id, target.id, unit, version));
      }
    }
  }
  for (let from = 0; from < rows.length; from += BATCH) await insert(sql, rows.slice(from, from + BATCH));
}

async function reportsByUnit(
  sql: TransactionSql,
  plan: Pick<Plan, 'id'>,
  target: string,
): Promise<Map<string, Report[]>> {
  const found = await sql`
    select f.id::text, o.unit_id::text, f.organisation_id::text as subject, f.valid_on::text, f.recorded_at,
      f.numerator, f.denominator, f.supersedes::text
    from portal.figure f join portal.organisation o on o.id = f.organisation_id
    where f.plan_id = ${plan.id} and f.target_id = ${target} and f.approved_by is not null
    order by o.unit_id, f.id`;
  const byUnit = new Map<string, Report[]>();
  for (const { unit, report } of z.array(reportRow).parse([...found])) {
    const reports = byUnit.get(unit) ?? [];
    reports.push(report);
    byUnit.set(unit, reports);
  }
  return byUnit;
}

function rowOf(plan: string, target: string, unit: string, { knownFrom, validOn, point }: PublicPoint) {
  return {
    plan_id: plan,
    target_id: target,
    unit_id: unit,
    valid_on: validOn,
    known_from: knownFrom,
    numerator: point?.numerator ?? null,
    denominator: point?.denominator ?? null,
    subjects: point?.subjects ?? 0,
    reporting: point?.reporting ?? null,
    complete: point?.complete ?? null,
    judged: point?.judged ?? 'no_data',
    gone: point === null,
  };
}

async function insert(sql: TransactionSql, rows: readonly Row[]): Promise<void> {
  await sql`
    insert into portal.public_point (plan_id, target_id, unit_id, valid_on, known_from, numerator, denominator,
      subjects, reporting, complete, judged, gone)
    select * from jsonb_to_recordset(${sql.json(rows)}::jsonb) as r(plan_id text, target_id text, unit_id bigint,
      valid_on date, known_from timestamptz, numerator numeric, denominator numeric, subjects int, reporting int,
      complete int, judged text, gone boolean)`;
}
