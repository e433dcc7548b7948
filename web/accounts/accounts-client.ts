import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import type { AccountRole } from '../../geodata/account/account-role.ts';
import {
  type AccountAdd,
  managedAccountsSchema,
  newPasswordSchema,
} from '../../geodata/contract/accounts.ts';
import { ApiFailure, api, ask } from '../client.ts';
import { m } from '../paraglide/messages.js';

const { accounts } = api.api;
const one = accounts[':username'];
const done = z.null();

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => ask(accounts.$get({ query: {} }), managedAccountsSchema),
  staleTime: 0,
});

/** One change of an account, by its sign-in name. */
export type AccountChange =
  | { readonly what: 'role'; readonly role: AccountRole; readonly district: string | null }
  | { readonly what: 'state'; readonly open: boolean }
  | { readonly what: 'reset' };

export const accountsClient = {
  add: (account: AccountAdd) => ask(accounts.$post({ json: account }), newPasswordSchema),
  /** The new password where one was made. */
  async change(username: string, change: AccountChange, why: string): Promise<string | null> {
    const param = { username };
    if (change.what === 'reset') {
      return (await ask(one.reset.$post({ param, json: { why } }), newPasswordSchema)).password;
    }
    if (change.what === 'role') {
      const { role, district } = change;
      return ask(one.role.$post({ param, json: { role, district, why } }), done);
    }
    return ask(one.state.$post({ param, json: { open: change.open, why } }), done);
  },
};

/** Why a change was refused: the API's own sentence where it has one for this input. */
export function changeRefused(error: unknown): string {
  const problem = error instanceof ApiFailure ? error.problem : null;
  if (problem === null) return m.account_unreachable();
  return problem.errors?.map(({ message }) => `${message}.`).join(' ') || problem.title;
}
