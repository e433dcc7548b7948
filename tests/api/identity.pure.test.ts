import { describe, expect, it } from 'vitest';
import { ANYONE, actorAtLeast } from '../../api/identity.ts';

describe('who may write', () => {
  it('is named by the account, from the role asked for upwards', () => {
    expect(actorAtLeast('portal_planner', { role: 'portal_planner', actor: 'p1' })).toBe('p1');
    expect(actorAtLeast('portal_planner', { role: 'portal_steward', actor: 's1' })).toBe('s1');
  });

  it('is nobody of the public, and no account with less right', () => {
    expect(() => actorAtLeast('portal_planner', ANYONE)).toThrow('sign-in-needed');
    expect(() => actorAtLeast('portal_planner', { role: 'portal_reader', actor: 'r1' })).toThrow(
      'not-allowed',
    );
  });
});
