/** `to`: where to go afterwards, see return-path.ts; `step`: another office vouched, and the account's code alone is missing. */
export function signInSearch({ to, step }: Record<string, unknown>): { to?: string; step?: 'code' } {
  return { ...(typeof to === 'string' ? { to } : {}), ...(step === 'code' ? { step } : {}) };
}
