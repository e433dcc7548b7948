import type { DatabaseRole } from './database/in-role.ts';

/** The rights a request is answered with. Nobody can sign in yet, so everyone is the public. */
export function everyonePublic(_request: Request): DatabaseRole {
  return 'portal_public';
}
