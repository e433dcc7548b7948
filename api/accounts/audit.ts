import type { Sql, TransactionSql } from 'postgres';

export type AccountAction =
  | 'account sign-in'
  | 'account sign-in failed'
  | 'account sign-out'
  | 'account sign-out everywhere'
  | 'account session end'
  | 'account password'
  | 'account second factor'
  | 'account backup codes'
  | 'account add'
  | 'account role'
  | 'account disable'
  | 'account enable'
  | 'account reset'
  | 'account link'
  | 'account unlink';

export interface AccountAudit {
  readonly actor: string;
  readonly action: AccountAction;
  /** The account's sign-in name. */
  readonly subject: string;
  readonly before?: Readonly<Record<string, string | null>>;
  readonly after?: Readonly<Record<string, string | null>>;
  readonly why?: string | null;
}

/** One line of the audit log. */
export async function audit(sql: Sql | TransactionSql, entry: AccountAudit): Promise<void> {
  const { actor, action, subject, before, after, why = null } = entry;
  await sql`
    insert into portal.audit_log (actor, action, subject, before, after, reason)
    values (${actor}, ${action}, ${subject}, ${before ? sql.json(before) : null}, ${after ? sql.json(after) : null},
      ${why})`;
}

/** Somebody did not get in. A name nobody has is never written down: it may be a password typed into the wrong field. */
export function auditFailedSignIn(
  sql: Sql | TransactionSql,
  username: string | null,
  after?: Readonly<Record<string, string>>,
): Promise<void> {
  return audit(sql, {
    actor: 'anonymous',
    action: 'account sign-in failed',
    subject: username ?? 'an unknown name',
    ...(after && { after }),
  });
}
