import { randomInt, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { Sql, TransactionSql } from 'postgres';
import type { AccountRole } from '../../geodata/account/account-role.ts';
import { PASSWORD_LENGTH, usernameSchema } from '../../geodata/account/username.ts';
import { type AccountChange, lockPerson, nameAsKept, requireWhy } from './account-change.ts';
import { refused } from './account-refused.ts';
import { audit } from './audit.ts';
import { requireOtherAdmin } from './require-other-admin.ts';
import { removeSecondFactor, SECOND_FACTOR } from './second-factor.ts';

export interface NewAccount {
  readonly username: string;
  /** The person's own name; the sign-in name when not given. */
  readonly name?: string | undefined;
  readonly role: AccountRole;
  /** Code of a district, for a leader or steward limited to it. */
  readonly district?: string | undefined;
  readonly password: string;
  /** Why there is to be one, for the record. */
  readonly why?: string | undefined;
}

// Without letters and digits that a reader could take for each other: 55 signs, 20 of them, 115 bits.
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A random password to be handed over once: four groups of five signs. */
export function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

function requirePassword(password: string): void {
  const { min, max } = PASSWORD_LENGTH;
  if (password.length >= min && password.length <= max) return;
  const seen = password.length;
  throw refused(
    'password',
    `Mật khẩu có ${seen} ký tự, cần ${min} đến ${max}`,
    `The password has ${seen} characters; wanted: ${min} to ${max}`,
  );
}

/** Makes an account; its name as it is kept. Throws AccountRefused when the name is taken or not a sign-in name, or the password too short. */
export async function addAccount(sql: Sql, account: NewAccount, by: string): Promise<string> {
  const parsed = usernameSchema.safeParse(account.username);
  if (!parsed.success) {
    throw refused(
      'username',
      `"${account.username}" không dùng làm tên đăng nhập được: cần 3 đến 30 chữ không dấu, chữ số, dấu chấm, gạch nối hay gạch dưới`,
      `"${account.username}" is no sign-in name; wanted: 3 to 30 letters without marks, digits, dots, hyphens or underscores`,
      { value: account.username },
    );
  }
  requirePassword(account.password);
  const username = parsed.data;
  const { role, name = username, district = null } = account;
  const why = account.why === undefined ? null : requireWhy(account.why);
  const hash = await hashPassword(account.password);
  const id = randomUUID();
  await sql.begin(async (transaction) => {
    await requireDistrict(transaction, role, district);
    const { count } = await transaction`
      insert into account.person (id, username, name, email, role, district)
      values (${id}, ${username}, ${name}, ${`${username}@account.invalid`}, ${role}, ${district})
      on conflict (username) do nothing`;
    if (count === 0) {
      throw refused(
        'username',
        `Đã có tài khoản "${username}"`,
        `There is an account "${username}" already`,
        { value: username },
      );
    }
    await setPassword(transaction, id, hash);
    await audit(transaction, {
      actor: by,
      action: 'account add',
      subject: username,
      after: { role, district },
      why,
    });
  });
  return username;
}

async function setPassword(sql: TransactionSql, id: string, hash: string): Promise<void> {
  const { count } = await sql`
    update account.credential set password = ${hash}, updated_at = now()
    where person_id = ${id} and provider_id = 'credential'`;
  if (count > 0) return;
  await sql`
    insert into account.credential (id, person_id, account_id, provider_id, password)
    values (${randomUUID()}, ${id}, ${id}, 'credential', ${hash})`;
}

/** Roles that see the same wherever it is: what is public, or everything. */
const WITHOUT_DISTRICT = new Set<AccountRole>(['public', 'admin']);

async function requireDistrict(sql: TransactionSql, role: AccountRole, code: string | null): Promise<void> {
  if (code === null) return;
  if (WITHOUT_DISTRICT.has(role)) {
    throw refused(
      'district',
      `Vai trò ${role} không giới hạn theo huyện`,
      `The role ${role} is not limited to a district`,
      { value: code },
    );
  }
  const [row] = await sql`select from portal.unit where level = 'district' and code = ${code}`;
  if (row !== undefined) return;
  throw refused('district', `Không có huyện "${code}"`, `There is no district "${code}"`, { value: code });
}

/** Gives an account another role, and a district or none; it counts from its next request on. Throws AccountRefused. */
export async function changeRole(
  sql: Sql,
  change: AccountChange & { readonly role: AccountRole; readonly district?: string | null },
  by: string,
): Promise<void> {
  const { role, district = null } = change;
  const why = requireWhy(change.why);
  await sql.begin(async (transaction) => {
    if (role !== 'admin') await requireOtherAdmin(transaction, nameAsKept(change.username));
    const before = await lockPerson(transaction, change.username);
    await requireDistrict(transaction, role, district);
    await transaction`
      update account.person set role = ${role}, district = ${district}, updated_at = now() where id = ${before.id}`;
    await audit(transaction, {
      actor: by,
      action: 'account role',
      subject: before.username,
      before: { role: before.role, district: before.district },
      after: { role, district },
      why,
    });
  });
}

/** Closes an account: it is signed out everywhere and cannot sign in. Its name stays taken, for the record. Throws AccountRefused. */
export async function disableAccount(sql: Sql, change: AccountChange, by: string): Promise<void> {
  const why = requireWhy(change.why);
  await sql.begin(async (transaction) => {
    await requireOtherAdmin(transaction, nameAsKept(change.username));
    const { id, username } = await lockPerson(transaction, change.username);
    await transaction`update account.person set disabled_at = now(), updated_at = now() where id = ${id}`;
    await transaction`delete from account.session where person_id = ${id}`;
    await audit(transaction, { actor: by, action: 'account disable', subject: username, why });
  });
}

/** Opens a closed account again, with the password it had. Throws AccountRefused, also when it is not closed. */
export async function enableAccount(sql: Sql, change: AccountChange, by: string): Promise<void> {
  const why = requireWhy(change.why);
  await sql.begin(async (transaction) => {
    const { id, username, disabled_at } = await lockPerson(transaction, change.username);
    if (disabled_at === null) {
      throw refused(
        'username',
        `Tài khoản "${username}" không bị khoá`,
        `The account "${username}" is not disabled`,
        { value: username },
      );
    }
    await transaction`update account.person set disabled_at = null, updated_at = now() where id = ${id}`;
    await audit(transaction, { actor: by, action: 'account enable', subject: username, why });
  });
}

/**
 * Gives an account a new password, takes its second factor away, opens it again if it was disabled, and signs it out everywhere;
 * its name as it is kept. Throws AccountRefused.
 */
export async function resetAccount(
  sql: Sql,
  change: AccountChange & { readonly password: string },
  by: string,
): Promise<string> {
  const why = requireWhy(change.why);
  requirePassword(change.password);
  const hash = await hashPassword(change.password);
  return sql.begin(async (transaction) => {
    const { id, username } = await lockPerson(transaction, change.username);
    await transaction`update account.person set disabled_at = null, updated_at = now() where id = ${id}`;
    await transaction`delete from account.session where person_id = ${id}`;
    await setPassword(transaction, id, hash);
    const hadFactor = await removeSecondFactor(transaction, id);
    await audit(transaction, {
      actor: by,
      action: 'account reset',
      subject: username,
      ...(hadFactor ? SECOND_FACTOR.off : {}),
      why,
    });
    return username;
  });
}
