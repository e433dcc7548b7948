import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** better-auth makes a session, and its cookie by the rules of every other, for an account that somebody else vouches for. It has no address. */
export function linkedSignIn() {
  return {
    id: 'linked-sign-in',
    endpoints: {
      signInLinked: createAuthEndpoint(
        { method: 'POST', body: z.object({ personId: z.string() }) },
        async (context) => {
          const { internalAdapter } = context.context;
          const user = await internalAdapter.findUserById(context.body.personId);
          if (user === null) throw new APIError('UNAUTHORIZED');
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ signedIn: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
