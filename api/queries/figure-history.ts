import type { PendingQuery, Row, TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Why } from '../../geodata/contract/attainment.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { subjectsOf } from '../../geodata/plan/subjects.ts';
import { knownAt } from './attainment.ts';
import type { Edition } from './edition.ts';

const figureRow = z
  .object({
    id: z.coerce.number().int(),
    subject_kind: z.enum(['unit', 'organisation', 'residential_area']),
    subject: z.string().nullable(),
    subject_code: z.string().nullable(),
    valid_on: z.string(),
    recorded_at: z.date(),
    numerator: z.coerce.number(),
    denominator: z.coerce.number().nullable(),
    supersedes: z.coerce.number().int().nullable(),
    superseded: z.boolean(),
    reason: z.string().nullable(),
    document: z
      .object({
        number: z.string(),
        title: z.string(),
        issuedOn: z.string().nullable(),
        issuer: z.string(),
      })
      .nullable(),
    entered_by: z.string().nullable(),
    approved_by: z.string().nullable(),
  })
  .transform(({ subject_kind, subject_code, valid_on, recorded_at, entered_by, approved_by, ...rest }) => ({
    ...rest,
    subjectKind: subject_kind,
    subjectCode: subject_code,
    validOn: valid_on,
    recordedAt: recorded_at.toISOString(),
    enteredBy: entered_by,
    approvedBy: approved_by,
  }));

/** The unit's own figures, without who made them. */
function openFigures(sql: TransactionSql, tree: string, code: string): PendingQuery<Row[]> {
  return sql`
    select f.id, f.plan_id, f.target_id, f.valid_on, f.recorded_at, f.numerator, f.denominator, f.supersedes,
      f.document_id, f.reason, 'unit' as subject_kind, null::text as subject, null::text as subject_code,
      null::text as entered_by, null::text as approved_by
    from open.figure f
    join open.target t on t.plan_id = f.plan_id and t.id = f.target_id
    join open.unit u on u.id = f.unit_id
    where u.tree_id = ${tree} and u.code = ${code} and (t.subject_kind = 'unit' or t.needs_own)`;
}

/** As portal.attainment_series counts them (migration 0005): the unit's, its organisations' and its areas'. */
function allFigures(sql: TransactionSql, tree: string, code: string): PendingQuery<Row[]> {
  const unit = sql`(select id from portal.unit where tree_id = ${tree} and code = ${code})`;
  return sql`
    select f.id, f.plan_id, f.target_id, f.valid_on, f.recorded_at, f.numerator, f.denominator, f.supersedes,
      f.document_id, f.reason,
      case when o.id is not null then 'organisation' when r.id is not null then 'residential_area' else 'unit' end
        as subject_kind,
      coalesce(o.name, r.name) as subject, coalesce(o.code, r.code) as subject_code, f.entered_by, f.approved_by
    from portal.figure f
    join portal.target t on t.plan_id = f.plan_id and t.id = f.target_id
    left join portal.organisation o on o.id = f.organisation_id
    left join portal.residential_area r on r.id = f.residential_area_id
    where f.approved_by is not null
      and (f.unit_id = ${unit} and (t.subject_kind = 'unit' or t.needs_own)
        or f.organisation_id in (select id from portal.organisation where unit_id = ${unit})
          and t.subject_kind = 'organisation'
        or f.residential_area_id in (select id from portal.residential_area where unit_id = ${unit})
          and t.subject_kind = 'residential_area')`;
}

/**
 * Every approved figure behind a unit's series that the caller may see, corrected ones included, oldest day first,
 * then as recorded. Who does not see all of the unit, as the public, sees the unit's own alone: organisations and areas are counts to it.
 */
export async function readHistory(
  sql: TransactionSql,
  { plan, tree }: Edition,
  target: TargetDefinition,
  { code, seesAll }: { readonly code: string; readonly seesAll: boolean },
  knownOn: string | null,
): Promise<Why['history']> {
  const known = sql`${knownAt(knownOn)}::text::timestamptz`;
  const rows = await sql`
    with known as (
      select f.* from (${(seesAll ? allFigures : openFigures)(sql, tree, code)}) f
      where f.plan_id = ${plan.id} and f.target_id = ${target.id} and f.recorded_at <= ${known}
    )
    select f.id, f.subject_kind, f.subject, f.subject_code, f.valid_on::text, f.recorded_at, f.numerator,
      f.denominator, f.supersedes, f.reason, f.entered_by, f.approved_by,
      exists (select from known s where s.supersedes = f.id) as superseded,
      case when d.id is not null then json_build_object('number', d.number, 'title', d.title,
        'issuedOn', d.issued_on, 'issuer', d.issuer) end as document
    from known f
    left join ${seesAll ? sql`portal.document` : sql`open.document`} d on d.id = f.document_id
    order by f.valid_on, f.recorded_at, f.id`;
  return z.array(figureRow).parse(rows);
}

const registerRow = z.object({ organisations: z.number().int(), residential_areas: z.number().int() });

/** Whose figures add up to a unit's on a target, and how many there are on its register. */
export async function readSubjects(
  sql: TransactionSql,
  tree: string,
  target: TargetDefinition,
  code: string,
): Promise<Why['subjects']> {
  const { kind } = subjectsOf(target);
  if (kind === 'unit') return { kind, registered: 1 };
  const [row] = await sql`
    select r.organisations, r.residential_areas
    from open.unit_register r join open.unit u on u.id = r.unit_id
    where u.tree_id = ${tree} and u.code = ${code}`;
  const { organisations, residential_areas } = registerRow.parse(row);
  return { kind, registered: kind === 'organisation' ? organisations : residential_areas };
}
