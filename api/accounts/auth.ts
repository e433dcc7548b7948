import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { username } from 'better-auth/plugins/username';
import type { Logger } from 'pino';
import type { Sql } from 'postgres';
import { SESSION_LONGEST_MS } from '../../geodata/account/session-life.ts';
import { PASSWORD_LENGTH, USERNAME_LENGTH, usernameSchema } from '../../geodata/account/username.ts';
import { postgresAdapter } from './adapter.ts';
import { linkedSignIn } from './linked-sign-in.ts';

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export interface AuthParts {
  readonly sql: Sql;
  readonly secret: string;
  readonly publicUrl: string;
  readonly logger: Logger;
}

/**
 * better-auth over account.*, asked from routes/auth.ts alone: none of its own routes is served, so what it offers beyond
 * them (signing up, changing one's own role) has no address.
 */
export function createAuth({ sql, secret, publicUrl, logger }: AuthParts) {
  return betterAuth({
    appName: 'Thắp Sáng',
    baseURL: publicUrl,
    secret,
    database: postgresAdapter(sql),
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      disableColors: true,
      // Its further arguments can hold what a person sent.
      log: (_, message) => logger.error({ part: 'accounts' }, message),
    },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'thap-sang',
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: USERNAME_LENGTH.min,
        maxUsernameLength: USERNAME_LENGTH.max,
        usernameValidator: (name) => usernameSchema.safeParse(name).success,
      }),
      linkedSignIn(),
    ],
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', ...TIMES },
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        district: { type: 'string', required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false, fieldName: 'disabled_at' },
      },
    },
    session: {
      modelName: 'session',
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...TIMES,
      },
      // The end that a session and its cookie are given; how long it may lie unused is read-session.ts's.
      expiresIn: SESSION_LONGEST_MS / 1000,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...TIMES,
      },
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...TIMES } },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            const [person] =
              await sql`select from account.person where id = ${userId} and disabled_at is null`;
            if (person === undefined) throw new APIError('UNAUTHORIZED');
          },
        },
      },
    },
  });
}
export type Auth = ReturnType<typeof createAuth>;
