import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { PASSWORD_LENGTH } from '../../geodata/account/username.ts';
import {
  backupCodesSchema,
  LONGEST_CODE,
  newSecondFactorSchema,
  secondFactorSchema,
} from '../../geodata/contract/account.ts';
import { type AccountAudit, audit } from '../accounts/audit.ts';
import { checkPassword } from '../accounts/check-password.ts';
import { giveBackTry } from '../accounts/failed-tries.ts';
import type { SessionRow } from '../accounts/read-session.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  readSecondFactor,
  removeSecondFactor,
  replaceBackupCodes,
  SECOND_FACTOR,
  takeCode,
} from '../accounts/second-factor.ts';
import { base32, totpUri } from '../accounts/totp.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { takeAccountTry } from './account-try.ts';
import { conflict, failures, jsonAnswer, jsonBody, refused } from './answers.ts';
import { needAccounts, needSession } from './own-account.ts';
import { createRouter } from './router.ts';

const password = z.string().max(PASSWORD_LENGTH.max);
const code = z.string().max(LONGEST_CODE);
const tags = ['accounts'];

const stateRoute = createRoute({
  method: 'get',
  path: '/api/auth/second-factor',
  tags,
  summary: 'Whether the own account asks for a code too, and how many backup codes are left',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(secondFactorSchema, 'The second factor'), ...failures, ...refused },
});

const beginRoute = createRoute({
  method: 'post',
  path: '/api/auth/second-factor',
  tags,
  summary: 'Makes a key for an app that makes codes (TOTP); nothing is asked for before it is confirmed',
  request: { body: jsonBody(z.strictObject({ password })) },
  responses: {
    200: jsonAnswer(newSecondFactorSchema, 'The key, told this once'),
    ...failures,
    ...refused,
    ...conflict,
  },
});

const confirmRoute = createRoute({
  method: 'post',
  path: '/api/auth/second-factor/confirm',
  tags,
  summary: 'Turns the second factor on by a first code; all other sessions of the account end',
  request: { body: jsonBody(z.strictObject({ code })) },
  responses: { 200: jsonAnswer(backupCodesSchema, 'Backup codes, told this once'), ...failures, ...refused },
});

const offRoute = createRoute({
  method: 'post',
  path: '/api/auth/second-factor/off',
  tags,
  summary: 'Takes the second factor away; needs the password and a code',
  request: { body: jsonBody(z.strictObject({ password, code })) },
  responses: { 204: { description: 'Taken away' }, ...failures, ...refused },
});

const backupCodesRoute = createRoute({
  method: 'post',
  path: '/api/auth/second-factor/backup-codes',
  tags,
  summary: 'New backup codes in place of the old ones; needs the password and a code',
  request: { body: jsonBody(z.strictObject({ password, code })) },
  responses: { 200: jsonAnswer(backupCodesSchema, 'The codes, told this once'), ...failures, ...refused },
});

/** The own second factor. Each password and code tried here counts like one tried at the door. */
export function secondFactorRoutes(portal: Portal) {
  const { database, logger } = portal;
  const { sql } = database;

  const requirePassword = async ({ person_id }: SessionRow, given: string) => {
    if (!(await checkPassword(sql, person_id, given))) throw new ApiProblem('wrong-credentials');
  };
  const checkOf = ({ person_id }: SessionRow, given: string) => ({
    personId: person_id,
    code: given,
    now: new Date(),
    secret: needAccounts(portal).secret,
    logger,
  });
  const note = ({ username }: SessionRow, entry: Omit<AccountAudit, 'actor' | 'subject'>): AccountAudit => ({
    actor: username,
    subject: username,
    ...entry,
  });
  const keepPrivate = (c: Context<PortalEnv>) => c.header('Cache-Control', 'private, no-store');

  return createRouter()
    .openapi(stateRoute, async (c) => {
      const session = await needSession(c, portal);
      keepPrivate(c);
      return c.json(await readSecondFactor(sql, session.person_id), 200);
    })
    .openapi(beginRoute, async (c) => {
      const session = await needSession(c, portal);
      const subjects = await takeAccountTry(c, portal, session.username);
      await requirePassword(session, c.req.valid('json').password);
      const key = await beginSecondFactor(sql, session.person_id, needAccounts(portal).secret);
      await sql.begin(async (transaction) => {
        await giveBackTry(transaction, subjects);
        await audit(
          transaction,
          note(session, { action: 'account second factor', after: { 'second factor': 'begun' } }),
        );
      });
      if (key === null) throw new ApiProblem('conflict');
      keepPrivate(c);
      return c.json({ key: base32(key), uri: totpUri(key, session.username) }, 200);
    })
    .openapi(confirmRoute, async (c) => {
      const session = await needSession(c, portal);
      const subjects = await takeAccountTry(c, portal, session.username);
      const check = checkOf(session, c.req.valid('json').code);
      const codes = await sql.begin(async (transaction) => {
        const made = await confirmSecondFactor(transaction, check);
        if (made === null) return null;
        await giveBackTry(transaction, subjects);
        // They were let in by the password alone.
        await transaction`
          delete from account.session where person_id = ${session.person_id} and token <> ${session.token}`;
        await audit(transaction, note(session, { action: 'account second factor', ...SECOND_FACTOR.on }));
        return made;
      });
      if (codes === null) throw new ApiProblem('wrong-code');
      keepPrivate(c);
      return c.json({ codes }, 200);
    })
    .openapi(offRoute, async (c) => {
      const session = await needSession(c, portal);
      const given = c.req.valid('json');
      const subjects = await takeAccountTry(c, portal, session.username);
      await requirePassword(session, given.password);
      const check = checkOf(session, given.code);
      const isOff = await sql.begin(async (transaction) => {
        if ((await takeCode(transaction, check)) === null) return false;
        await removeSecondFactor(transaction, session.person_id);
        await giveBackTry(transaction, subjects);
        await audit(transaction, note(session, { action: 'account second factor', ...SECOND_FACTOR.off }));
        return true;
      });
      if (!isOff) throw new ApiProblem('wrong-code');
      return c.body(null, 204);
    })
    .openapi(backupCodesRoute, async (c) => {
      const session = await needSession(c, portal);
      const given = c.req.valid('json');
      const subjects = await takeAccountTry(c, portal, session.username);
      await requirePassword(session, given.password);
      const check = checkOf(session, given.code);
      const codes = await sql.begin(async (transaction) => {
        if ((await takeCode(transaction, check)) === null) return null;
        await giveBackTry(transaction, subjects);
        await audit(transaction, note(session, { action: 'account backup codes' }));
        return replaceBackupCodes(transaction, session.person_id);
      });
      if (codes === null) throw new ApiProblem('wrong-code');
      keepPrivate(c);
      return c.json({ codes }, 200);
    });
}
