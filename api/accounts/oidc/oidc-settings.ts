import { readFile } from 'node:fs/promises';
import { type Environment, EnvironmentInvalid } from '../../environment.ts';

export interface OidcSettings {
  /** Where the provider's discovery document lies, without `/.well-known/…`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Seconds the provider has for each answer: a person waits for it. */
  readonly patienceS: number;
  /** What people call it; null: an account of their office. */
  readonly label: string | null;
}

const PATIENCE_S = 5;

/** The provider that is set, its secret read from its file; null where none is. Throws EnvironmentInvalid where the file cannot be read or holds nothing. */
export async function oidcSettings(environment: Environment): Promise<OidcSettings | null> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_LABEL = null } = environment;
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) return null;
  const clientSecret = await secretOf(environment);
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret,
    patienceS: PATIENCE_S,
    label: OIDC_LABEL,
  };
}

async function secretOf({ OIDC_CLIENT_SECRET, OIDC_CLIENT_SECRET_FILE = '' }: Environment): Promise<string> {
  if (OIDC_CLIENT_SECRET !== undefined) return OIDC_CLIENT_SECRET;
  const refuse = (seen: string) =>
    new EnvironmentInvalid([
      `OIDC_CLIENT_SECRET_FILE is "${OIDC_CLIENT_SECRET_FILE}", ${seen}; wanted: a file that holds the secret alone.`,
    ]);
  const text = await readFile(OIDC_CLIENT_SECRET_FILE, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse(`which cannot be read (${error.code})`);
  });
  const secret = text.trim();
  if (secret === '') throw refuse('which is empty');
  return secret;
}
