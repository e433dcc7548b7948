import { describe, expect, it } from 'vitest';
import { hasRight } from '../../../geodata/account/rights.ts';

describe('a right', () => {
  it.each([
    [['portal_public'], 'portal_public', true],
    [['portal_public'], 'portal_reader', false],
    [['portal_reader'], 'portal_planner', false],
    [['portal_planner'], 'portal_planner', true],
    [['portal_steward'], 'portal_planner', true],
    [['admin'], 'portal_public', false],
    [[], 'portal_public', false],
  ] as const)('of %o: at least %s is %s', (roles, least, has) => {
    expect(hasRight(roles, least)).toBe(has);
  });
});
