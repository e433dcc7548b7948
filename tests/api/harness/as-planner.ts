import type { Identify } from '../../../api/identity.ts';
import { ANYONE } from '../../../api/identity.ts';

const NAME = 'X-Test-Planner';
const DISTRICT = 'X-Test-District';

/** Headers of a request of a planner of this name, limited to a district or not. */
export function asPlanner(name: string, district?: string): Record<string, string> {
  return { [NAME]: name, ...(district === undefined ? {} : { [DISTRICT]: district }) };
}

export const AS_READER = { 'X-Test-Reader': '1' };

/** Believes the headers above. */
export const identifyByHeader: Identify = ({ headers }) => {
  const actor = headers.get(NAME);
  if (actor !== null) {
    return {
      role: 'portal_planner',
      actor,
      account: { role: 'planner', district: headers.get(DISTRICT) },
    };
  }
  return headers.has('X-Test-Reader') ? { role: 'portal_reader', actor: 'reader' } : ANYONE;
};
