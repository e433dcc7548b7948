import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import { isSafeUrl } from '../../safe-url.ts';
import { type AccountChange, lockPerson, requireWhy } from '../account-change.ts';
import { refused } from '../account-refused.ts';
import { audit } from '../audit.ts';

/** Who somebody is at a provider: the subject is a text of its own, never an address of mail. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** OpenID Connect Core 1.0, section 2. */
const LONGEST_SUBJECT = 255;

/** An issuer as links keep it: whether a slash ends it is told in both ways. */
export function issuerAsKept(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).href.replace(/\/$/, '') : issuer;
}

export interface LinkedPerson {
  readonly id: string;
  readonly username: string;
  readonly isDisabled: boolean;
  readonly hasSecondFactor: boolean;
}

/** The account an identity was linked to; null: none. */
export async function personOfIdentity(
  sql: Sql,
  { issuer, subject }: Identity,
): Promise<LinkedPerson | null> {
  const [row] = await sql<LinkedPerson[]>`
    select p.id, p.username, p.disabled_at is not null as "isDisabled",
      exists (select from account.second_factor f where f.person_id = p.id and f.confirmed_at is not null)
        as "hasSecondFactor"
    from account.credential c join account.person p on p.id = c.person_id
    where c.provider_id = ${issuerAsKept(issuer)} and c.account_id = ${subject}`;
  return row ?? null;
}

/** Lets an identity sign in to an account; it belongs to one account alone. Throws AccountRefused. */
export async function linkIdentity(sql: Sql, change: AccountChange & Identity, by: string): Promise<void> {
  const why = requireWhy(change.why);
  const { issuer, subject } = requireIdentity(change);
  await sql.begin(async (transaction) => {
    const { id, username } = await lockPerson(transaction, change.username);
    const { count } = await transaction`
      insert into account.credential (id, person_id, account_id, provider_id)
      values (${randomUUID()}, ${id}, ${subject}, ${issuer})
      on conflict (provider_id, account_id) do nothing`;
    if (count === 0) {
      throw refused(
        'subject',
        `"${subject}" đã gắn với một tài khoản rồi, hãy gỡ trước`,
        `"${subject}" is linked to an account already: unlink it first`,
        { value: subject },
      );
    }
    await audit(transaction, {
      actor: by,
      action: 'account link',
      subject: username,
      after: { issuer, subject },
      why,
    });
  });
}

/** Takes an identity away from an account and signs the account out everywhere: it may have come in by it. Throws AccountRefused. */
export async function unlinkIdentity(sql: Sql, change: AccountChange & Identity, by: string): Promise<void> {
  const why = requireWhy(change.why);
  const { issuer, subject } = requireIdentity(change);
  await sql.begin(async (transaction) => {
    const { id, username } = await lockPerson(transaction, change.username);
    const { count } = await transaction`
      delete from account.credential
      where person_id = ${id} and provider_id = ${issuer} and account_id = ${subject}`;
    if (count === 0) {
      throw refused(
        'subject',
        `"${subject}" không gắn với tài khoản "${username}"`,
        `"${subject}" is not linked to the account "${username}"`,
        { value: subject },
      );
    }
    await transaction`delete from account.session where person_id = ${id}`;
    await audit(transaction, {
      actor: by,
      action: 'account unlink',
      subject: username,
      before: { issuer, subject },
      why,
    });
  });
}

function requireIdentity({ issuer, subject }: Identity): Identity {
  if (!isSafeUrl(issuer)) {
    throw refused(
      'issuer',
      `"${issuer}" không phải địa chỉ https của nơi cấp`,
      `"${issuer}" is no https address of an issuer`,
      { value: issuer },
    );
  }
  if (subject === '' || subject.length > LONGEST_SUBJECT || /\p{Cc}/u.test(subject)) {
    throw refused(
      'subject',
      `Mã định danh cần 1 đến ${LONGEST_SUBJECT} ký tự`,
      `A subject has 1 to ${LONGEST_SUBJECT} characters`,
    );
  }
  return { issuer: issuerAsKept(issuer), subject };
}
