import { z } from 'zod';
import { oidcProblems } from './accounts/oidc/oidc-problems.ts';
import { isSafeUrl } from './safe-url.ts';

const postgresUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol),
    'an address like postgres://user:password@host:5432/name',
  );

const publicUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:\/\/[^/?#@]+(?:\/[^?#]*)?$/.test(text),
    'an address like https://portal.example.vn, without a query',
  );

function isEmbedOrigin(text: string): boolean {
  return (
    text === '*' ||
    (/^https?:\/\/[\w.:-]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text)
  );
}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a whole number from 0 to 65535')
    .transform(Number)
    .pipe(z.number().max(65535, 'a whole number from 0 to 65535'))
    .default(8080),
  HOST: z.string().min(1, 'a host name or address').default('127.0.0.1'),
  PUBLIC_URL: publicUrl.optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_READ_URLS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(postgresUrl))
    .default([]),
  DATA_DIR: z.string().min(1, 'a folder').default('./data'),
  SESSION_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6()], 'addresses like 127.0.0.1,::1')))
    .default([]),
  /** Sites that may show /embed in a frame. */
  EMBED_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(
      z.array(
        z.string().refine(isEmbedOrigin, 'origins like https://xa.example.vn,https://bao.example.vn, or *'),
      ),
    )
    .default([]),
  /** Days after which the text and the photo of a decided report of a resident are forgotten. */
  REPORTS_KEPT_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'a whole number of days from 1 to 9999')
    .transform(Number)
    .default(90),
  /** Where accounts of another office are signed in: its issuer, or the address of its discovery document. */
  OIDC_ISSUER: z
    .string()
    .refine(isSafeUrl, 'an address like https://dangnhap.example.vn, by https unless it is this machine')
    .transform((text) => text.replace(/\/\.well-known\/openid-configuration$/, ''))
    .optional(),
  OIDC_CLIENT_ID: z.string().max(255, 'at most 255 characters').optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  /** What the button of the sign-in page calls it. */
  OIDC_LABEL: z.string().max(60, 'at most 60 characters').optional(),
  SAMPLE_PASSWORD: z.string().min(10, 'at least 10 characters').max(128, 'at most 128 characters').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
  METRICS: z
    .enum(['on', 'off'], { error: 'on or off' })
    .default('off')
    .transform((text) => text === 'on'),
});

/** The environment after parsing. DATABASE_URL undefined means the embedded database; METRICS true means /metrics is served. */
export type Environment = z.output<typeof schema>;

/** What says where the portal is found; the defaults are those of the environment. */
export type PublicAddress = Partial<Pick<Environment, 'PUBLIC_URL' | 'HOST' | 'PORT'>>;

/** Where users find the portal, for links in what leaves it: PUBLIC_URL, or the address it listens on. */
export function publicUrlOf({ PUBLIC_URL, HOST = '127.0.0.1', PORT = 8080 }: PublicAddress): string {
  if (PUBLIC_URL !== undefined) return PUBLIC_URL.replace(/\/+$/, '');
  const host = HOST.includes(':') ? `[${HOST}]` : HOST;
  return `http://${host}:${PORT}`;
}

/** One or more variables are wrong. `problems` has one sentence for each: the name, the value seen, the value wanted. */
export class EnvironmentInvalid extends Error {
  override readonly name = 'EnvironmentInvalid';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

// What these variables hold is a secret, so a wrong value is described and never repeated.
const secrets = new Set([
  'DATABASE_URL',
  'DATABASE_READ_URLS',
  'SESSION_SECRET',
  'OIDC_CLIENT_SECRET',
  'SAMPLE_PASSWORD',
]);

/** Reads the variables this program knows; an empty one counts as absent. Throws EnvironmentInvalid naming every mistake. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(
    Object.keys(schema.shape)
      .map((name) => [name, variables[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) {
    const problems = oidcProblems(parsed.data, publicUrlOf(parsed.data));
    if (problems.length > 0) throw new EnvironmentInvalid(problems);
    return parsed.data;
  }
  throw new EnvironmentInvalid(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = given[name] ?? '';
      const seen = secrets.has(name) ? `${value.length} characters (not shown)` : `"${value}"`;
      return `${name} is ${seen}; wanted: ${issue.message}.`;
    }),
  );
}
