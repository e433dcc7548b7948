import type { Identity } from '../identity.ts';

/** Kept but asked about again. What an account is answered is never kept by a cache that others share. */
export function cacheControlOf({ role, actor }: Identity): string {
  return role === 'portal_public' && actor === null ? 'public, no-cache' : 'private, no-cache';
}
