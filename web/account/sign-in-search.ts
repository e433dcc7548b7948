/** `to`: where to go afterwards, see return-path.ts. */
export function signInSearch({ to }: Record<string, unknown>): { to?: string } {
  return typeof to === 'string' ? { to } : {};
}
