import type { DatabaseRole } from '../database/in-role.ts';

/** Kept but asked about again. What more than the public may see is never kept by a cache that others share. */
export function cacheControlOf(role: DatabaseRole): string {
  return role === 'portal_public' ? 'public, no-cache' : 'private, no-cache';
}
