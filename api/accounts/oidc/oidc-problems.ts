import type { Environment } from '../../environment.ts';
import { isSafeUrl } from '../../safe-url.ts';

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID'] as const;
const ALL = [...NEEDED, 'OIDC_CLIENT_SECRET', 'OIDC_CLIENT_SECRET_FILE', 'OIDC_LABEL'] as const;

/** What is missing or in the way where some of OIDC_* is set, one sentence each; `publicUrl` is where the provider sends people back to. */
export function oidcProblems(environment: Environment, publicUrl: string): string[] {
  const given = ALL.filter((name) => environment[name] !== undefined);
  const [first] = given;
  if (first === undefined) return [];
  const { OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE, DATABASE_URL, SESSION_SECRET } = environment;
  const problems: string[] = NEEDED.filter((name) => environment[name] === undefined).map(
    (name) => `${name} is missing; wanted: a value, since ${first} is set.`,
  );
  if (OIDC_CLIENT_SECRET === undefined && OIDC_CLIENT_SECRET_FILE === undefined) {
    problems.push(
      `OIDC_CLIENT_SECRET is missing; wanted: it or OIDC_CLIENT_SECRET_FILE, since ${first} is set.`,
    );
  }
  if (OIDC_CLIENT_SECRET !== undefined && OIDC_CLIENT_SECRET_FILE !== undefined) {
    problems.push('OIDC_CLIENT_SECRET is set beside OIDC_CLIENT_SECRET_FILE; wanted: one of them.');
  }
  if (!isSafeUrl(publicUrl)) {
    problems.push(
      `PUBLIC_URL is "${publicUrl}"; wanted: an address by https, since ${first} is set and codes are sent there.`,
    );
  }
  if (DATABASE_URL !== undefined && SESSION_SECRET === undefined) {
    problems.push(`SESSION_SECRET is missing; wanted: a value, since ${first} is set and signing in is off.`);
  }
  return problems;
}
