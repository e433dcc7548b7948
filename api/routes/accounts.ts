import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  accountAddSchema,
  accountResetSchema,
  accountRoleChangeSchema,
  accountStateChangeSchema,
  managedAccountsSchema,
  newPasswordSchema,
} from '../../geodata/contract/accounts.ts';
import { AccountRefused } from '../accounts/account-refused.ts';
import { listAccounts } from '../accounts/list-accounts.ts';
import {
  addAccount,
  changeRole,
  disableAccount,
  enableAccount,
  newPassword,
  resetAccount,
} from '../accounts/manage.ts';
import { ApiProblem } from '../errors.ts';
import { actorAtLeast } from '../identity.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { failures, jsonAnswer, jsonBody, refused } from './answers.ts';
import { createRouter } from './router.ts';

const PRIVATE = 'private, no-store';
const tags = ['accounts'];
const params = z.object({ username: z.string().max(200) });
const unchanged = { 422: { description: 'It cannot be done; nothing changed' } } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/accounts',
  tags,
  summary: 'Administrators: every account, its role, district, state and last sign-in',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(managedAccountsSchema, 'The accounts'), ...failures, ...refused },
});

const addRoute = createRoute({
  method: 'post',
  path: '/api/accounts',
  tags,
  summary: 'Administrators: makes an account with a random password',
  request: { body: jsonBody(accountAddSchema) },
  responses: {
    200: jsonAnswer(newPasswordSchema, 'The password, told this once'),
    ...failures,
    ...refused,
    ...unchanged,
  },
});

const roleRoute = createRoute({
  method: 'post',
  path: '/api/accounts/{username}/role',
  tags,
  summary: 'Administrators: another role or district, from the account’s next request on',
  request: { params, body: jsonBody(accountRoleChangeSchema) },
  responses: { 204: { description: 'Changed' }, ...failures, ...refused, ...unchanged },
});

const stateRoute = createRoute({
  method: 'post',
  path: '/api/accounts/{username}/state',
  tags,
  summary: 'Administrators: disables an account and ends its sessions, or opens it again',
  request: { params, body: jsonBody(accountStateChangeSchema) },
  responses: { 204: { description: 'Changed' }, ...failures, ...refused, ...unchanged },
});

const resetRoute = createRoute({
  method: 'post',
  path: '/api/accounts/{username}/reset',
  tags,
  summary: 'Administrators: a new random password, no second factor, no session; opens a disabled account',
  request: { params, body: jsonBody(accountResetSchema) },
  responses: {
    200: jsonAnswer(newPasswordSchema, 'The password, told this once'),
    ...failures,
    ...refused,
    ...unchanged,
  },
});

/** Who may ask: the accounts lie beyond the reach of every role of a request, so this is decided here, for each route. */
const adminOf = (c: Context<PortalEnv>) => actorAtLeast('portal_admin', c.get('identity'));

async function orRefuse<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof AccountRefused
      ? new ApiProblem('refused', [error.fault], { cause: error })
      : error;
  }
}

/** What administrators do to accounts, each change with a reason for the audit log. */
export function accountRoutes({ database: { sql } }: Portal) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      adminOf(c);
      c.header('Cache-Control', PRIVATE);
      return c.json(await listAccounts(sql), 200);
    })
    .openapi(addRoute, async (c) => {
      const by = adminOf(c);
      const { name, district, ...account } = c.req.valid('json');
      const password = newPassword();
      const username = await orRefuse(
        addAccount(
          sql,
          { ...account, name: name || undefined, district: district ?? undefined, password },
          by,
        ),
      );
      c.header('Cache-Control', PRIVATE);
      return c.json({ username, password }, 200);
    })
    .openapi(roleRoute, async (c) => {
      const by = adminOf(c);
      const { username } = c.req.valid('param');
      await orRefuse(changeRole(sql, { username, ...c.req.valid('json') }, by));
      return c.body(null, 204);
    })
    .openapi(stateRoute, async (c) => {
      const by = adminOf(c);
      const { username } = c.req.valid('param');
      const { open, why } = c.req.valid('json');
      await orRefuse((open ? enableAccount : disableAccount)(sql, { username, why }, by));
      return c.body(null, 204);
    })
    .openapi(resetRoute, async (c) => {
      const by = adminOf(c);
      const password = newPassword();
      const { username: typed } = c.req.valid('param');
      const username = await orRefuse(
        resetAccount(sql, { username: typed, why: c.req.valid('json').why, password }, by),
      );
      c.header('Cache-Control', PRIVATE);
      return c.json({ username, password }, 200);
    });
}
