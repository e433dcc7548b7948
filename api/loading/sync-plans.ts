import { createHash } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Plan } from '../../geodata/plan/plan.ts';
import { subjectsOf } from '../../geodata/plan/subjects.ts';
import { publish } from '../database/publish/publish.ts';
import { PlanFilesInvalid } from './read-plans.ts';

const SYNCED_BY = 'npm start';

/** A plan that came or changed; `from` null: it is new, or was written before plans had versions. */
export interface PlanChange {
  readonly id: string;
  readonly from: number | null;
  readonly to: number;
}

/**
 * Brings the plans into the database, where figures refer to them, and publishes when that changed anything, or when the
 * public's part of organisations' figures was never made. Running
 * it again changes nothing. Throws PlanFilesInvalid when a file changed and its version did not.
 */
export function syncPlans(sql: Sql, plans: readonly Plan[]): Promise<readonly PlanChange[]> {
  return sql.begin(async (transaction) => {
    const changes = await writePlans(transaction, plans);
    const [row] = await transaction<{ published: boolean }[]>`
      select exists (select from portal.publication) as published`;
    const lacksPoints = await lacksPublicPoints(transaction);
    if ((changes.length > 0 || lacksPoints) && row?.published) {
      const plansNow = changes.map(({ id, to }) => `kế hoạch (plan) ${id}, phiên bản ${to}`);
      const note = [...plansNow, ...(lacksPoints ? ['số liệu của đơn vị, phần công bố'] : [])].join('; ');
      await publish(transaction, { by: SYNCED_BY, note, changed: ['figures'] });
    }
    return changes;
  });
}

/** A database whose last publication was before the public's part of organisations' figures was kept. */
async function lacksPublicPoints(sql: TransactionSql): Promise<boolean> {
  const [row] = await sql<{ lacks: boolean }[]>`
    select exists (select from portal.figure where organisation_id is not null and approved_by is not null)
      and not exists (select from portal.public_point) as lacks`;
  return row?.lacks ?? false;
}

const storedRow = z.object({
  id: z.string(),
  sha256: z.string(),
  version: z.coerce.number().int().nullable(),
});

export async function writePlans(
  sql: TransactionSql,
  plans: readonly Plan[],
): Promise<readonly PlanChange[]> {
  const rows = await sql`select id, sha256, definition ->> 'version' as version from portal.plan`;
  const stored = new Map(
    z
      .array(storedRow)
      .parse(rows)
      .map((row) => [row.id, row]),
  );
  const digested = plans.map((plan) => {
    const text = JSON.stringify(plan);
    return { plan, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
  const changed = digested.filter(({ plan, sha256 }) => stored.get(plan.id)?.sha256 !== sha256);
  const unraised = changed.filter(({ plan }) => stored.get(plan.id)?.version === plan.version);
  if (unraised.length > 0) throw new PlanFilesInvalid(unraised.map(({ plan }) => versionUnraised(plan)));
  for (const { plan, text, sha256 } of changed) {
    await sql`
      insert into portal.plan (id, number, starts, deadline, definition, sha256)
      values (${plan.id}, ${plan.number}, ${plan.starts}, ${plan.deadline}, ${sql.json(JSON.parse(text))}, ${sha256})
      on conflict (id) do update set number = excluded.number, starts = excluded.starts,
        deadline = excluded.deadline, definition = excluded.definition, sha256 = excluded.sha256`;
    await writeTargets(sql, plan);
    const before = stored.get(plan.id);
    await sql`
      insert into portal.audit_log (actor, action, subject, before, after)
      values (${SYNCED_BY}, 'sync plan', ${plan.id},
        ${before === undefined ? null : sql.json({ version: before.version, sha256: before.sha256 })},
        ${sql.json({ version: plan.version, sha256 })})`;
  }
  return changed.map(({ plan }) => ({
    id: plan.id,
    from: stored.get(plan.id)?.version ?? null,
    to: plan.version,
  }));
}

async function writeTargets(sql: TransactionSql, plan: Plan): Promise<void> {
  const targets = plan.targets.map((target, ordinal) => {
    const { kind, needsOwn, level } = subjectsOf(target);
    return {
      id: target.id,
      ordinal,
      subject_kind: kind,
      needs_own: needsOwn,
      level,
      restricted: target.restricted,
    };
  });
  await sql`
    insert into portal.target (plan_id, id, ordinal, subject_kind, needs_own, level, restricted)
    select ${plan.id}, t.* from jsonb_to_recordset(${sql.json(targets)}::jsonb)
      as t(id text, ordinal int, subject_kind text, needs_own boolean, level text, restricted boolean)
    on conflict (plan_id, id) do update set ordinal = excluded.ordinal, subject_kind = excluded.subject_kind,
      needs_own = excluded.needs_own, level = excluded.level, restricted = excluded.restricted`;
}

function versionUnraised({ id, version }: Plan) {
  return {
    code: 'plan_version_unraised',
    message: {
      vi: `Nội dung kế hoạch ${id} đã đổi: hãy tăng phiên bản.`,
      en: `Plan ${id} has changed: raise its version.`,
    },
    where: { field: 'version' },
    value: version,
    wanted: version + 1,
  };
}
