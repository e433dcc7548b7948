import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Sql, TransactionSql } from 'postgres';
import { z } from 'zod';
import type { Checks } from './provider.ts';

const BYTES = 32;
const TICKET = /^[\w-]{43}$/;
/** How long somebody may take to sign in at the provider, and to type a code. */
export const TICKET_MS = 600_000;

/** Where a sign-in is, and what is kept of it meanwhile. */
interface Stage<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
}
/** The browser was sent to the provider. */
export const SENT = { name: 'sent', schema: z.object({ to: z.string() }) } satisfies Stage<object>;
/** The provider vouched for somebody whose account asks for a code too. */
export const CODE = {
  name: 'code',
  schema: z.object({ personId: z.string(), username: z.string(), issuer: z.string() }),
} satisfies Stage<object>;

/** A sign-in under way: a random text that lies in a cookie of one browser, and as a digest in the database, which takes it once. */
export function newTicket(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What the provider is sent of a ticket: three texts that nobody turns into one another or into the ticket. */
export function checksOf(ticket: string, secret: string): Checks {
  const derived = (what: string) =>
    createHmac('sha256', secret).update(`oidc ${what} ${ticket}`).digest('base64url');
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
}

function identifierOf({ name }: Stage<unknown>, ticket: string): string {
  return `oidc ${name} ${createHash('sha256').update(ticket).digest('hex')}`;
}

export async function keepTicket<T>(
  sql: Sql,
  stage: Stage<T>,
  ticket: string,
  content: T,
  now: Date,
): Promise<void> {
  const id = randomBytes(BYTES).toString('base64url');
  const ends = new Date(now.getTime() + TICKET_MS);
  await sql`
    insert into account.verification (id, identifier, value, expires_at)
    values (${id}, ${identifierOf(stage, ticket)}, ${JSON.stringify(content)}, ${ends})`;
}

/** What was kept of a ticket, which stays; null for none that counts. */
export async function readTicket<T>(
  sql: Sql,
  stage: Stage<T>,
  ticket: string | undefined,
  now: Date,
): Promise<T | null> {
  if (ticket === undefined || !TICKET.test(ticket)) return null;
  const [row] = await sql<{ value: string }[]>`
    select value from account.verification
    where identifier = ${identifierOf(stage, ticket)} and expires_at > ${now}`;
  return row === undefined ? null : stage.schema.parse(JSON.parse(row.value));
}

/** The same, once: whoever comes second with it is told null. */
export async function takeTicket<T>(
  sql: Sql | TransactionSql,
  stage: Stage<T>,
  ticket: string | undefined,
  now: Date,
): Promise<T | null> {
  if (ticket === undefined || !TICKET.test(ticket)) return null;
  const [row] = await sql<{ value: string }[]>`
    delete from account.verification
    where identifier = ${identifierOf(stage, ticket)} and expires_at > ${now} returning value`;
  return row === undefined ? null : stage.schema.parse(JSON.parse(row.value));
}
