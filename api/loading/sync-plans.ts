import { createHash } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import type { Plan } from '../../geodata/plan/plan.ts';
import { PLANS } from '../../geodata/plan/plans.ts';
import { subjectsOf } from '../../geodata/plan/subjects.ts';

/** Brings the plan files into the database, where figures refer to them. Running it again changes nothing. */
export async function syncPlans(sql: Sql, plans: readonly Plan[] = PLANS): Promise<void> {
  await sql.begin((transaction) => writePlans(transaction, plans));
}

export async function writePlans(sql: TransactionSql, plans: readonly Plan[] = PLANS): Promise<void> {
  for (const plan of plans) {
    const text = JSON.stringify(plan);
    const sha256 = createHash('sha256').update(text).digest('hex');
    await sql`
      insert into portal.plan (id, number, starts, deadline, definition, sha256)
      values (${plan.id}, ${plan.number}, ${plan.starts}, ${plan.deadline}, ${sql.json(JSON.parse(text))}, ${sha256})
      on conflict (id) do update set number = excluded.number, starts = excluded.starts,
        deadline = excluded.deadline, definition = excluded.definition, sha256 = excluded.sha256
        where plan.sha256 <> excluded.sha256`;
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
}
