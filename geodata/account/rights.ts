/** With which rights the database answers, least first; GET /api/meta tells the caller's in `roles`. */
const RIGHTS = [
  'portal_public',
  'portal_reader',
  'portal_planner',
  'portal_steward',
  'portal_admin',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Whether one of `roles` is `least` or more; a role nobody knows gives no right. */
export function hasRight(roles: readonly string[], least: Right): boolean {
  const wanted = RIGHTS.indexOf(least);
  return RIGHTS.some((right, at) => at >= wanted && roles.includes(right));
}
