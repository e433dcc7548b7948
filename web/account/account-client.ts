import { z } from 'zod';
import {
  backupCodesSchema,
  newSecondFactorSchema,
  ownSessionsSchema,
  secondFactorSchema,
  sessionSchema,
  signInWaysSchema,
} from '../../geodata/contract/account.ts';
import { ApiFailure, api, ask, given } from '../client.ts';

const { auth } = api.api;
const factor = auth['second-factor'];
const done = z.null();

export const accountClient = {
  session: () => ask(auth.session.$get({ query: {} }), sessionSchema),
  signIn: (username: string, password: string, code?: string) =>
    ask(auth['sign-in'].$post({ json: { username, password, ...given({ code }) } }), sessionSchema),
  ways: () => ask(auth.ways.$get({ query: {} }), signInWaysSchema),
  sendOfficeCode: (code: string) => ask(auth.oidc.code.$post({ json: { code } }), sessionSchema),
  signOut: (everywhere: boolean) =>
    ask(auth['sign-out'].$post({ query: everywhere ? { everywhere: 'true' } : {} }), done),
  changePassword: (current: string, next: string, code?: string) =>
    ask(auth.password.$post({ json: { current, next, ...given({ code }) } }), done),
  sessions: () => ask(auth.sessions.$get({ query: {} }), ownSessionsSchema),
  endSession: (id: string) => ask(auth.sessions[':id'].end.$post({ param: { id } }), done),
  endOtherSessions: () => ask(auth.sessions['end-others'].$post({ query: {} }), done),
  secondFactor: () => ask(factor.$get({ query: {} }), secondFactorSchema),
  beginSecondFactor: (password: string) => ask(factor.$post({ json: { password } }), newSecondFactorSchema),
  confirmSecondFactor: (code: string) => ask(factor.confirm.$post({ json: { code } }), backupCodesSchema),
  endSecondFactor: (password: string, code: string) =>
    ask(factor.off.$post({ json: { password, code } }), done),
  renewBackupCodes: (password: string, code: string) =>
    ask(factor['backup-codes'].$post({ json: { password, code } }), backupCodesSchema),
};

/** Why the API said no to an account: the last part of the problem's type, or that nobody answered. */
export function refusalOf(error: unknown): { readonly code: string; readonly until: Date | null } {
  const problem = error instanceof ApiFailure ? error.problem : null;
  if (problem === null) return { code: error instanceof ApiFailure ? 'unreachable' : 'failed', until: null };
  const until = problem.errors?.find(({ field }) => field === 'until')?.value;
  return {
    code: problem.type.split(':').at(-1) ?? 'failed',
    until: until === undefined ? null : new Date(until),
  };
}
