import { expect, it } from 'vitest';
import { FIRST_SCENARIO } from '../../../geodata/budget/scenario.ts';
import { pinOf, withPin } from '../../../web/light/budget/pins.ts';

const scenario = { ...FIRST_SCENARIO, forcedIn: [1, 2], forcedOut: [3] };

it('moves a road from one pin to the other, never both', () => {
  expect(withPin(scenario, 2, 'out')).toEqual({ forcedIn: [1], forcedOut: [3, 2] });
  expect(withPin(scenario, 3, 'in')).toEqual({ forcedIn: [1, 2, 3], forcedOut: [] });
});

it('takes a pin away when it is pressed again', () => {
  expect(withPin(scenario, 1, 'in')).toEqual({ forcedIn: [2], forcedOut: [3] });
  expect(withPin(scenario, 3, 'out')).toEqual({ forcedIn: [1, 2], forcedOut: [] });
});

it('takes no more pins than a link holds, and still lets one go', () => {
  const full = { ...FIRST_SCENARIO, forcedIn: Array.from({ length: 300 }, (_, id) => id) };
  expect(withPin(full, 999, 'out')).toEqual({ forcedIn: full.forcedIn, forcedOut: [] });
  expect(withPin(full, 7, 'in').forcedIn).toHaveLength(299);
});

it('says which pin a road has', () => {
  expect([1, 3, 9].map((segment) => pinOf(scenario, segment))).toEqual(['in', 'out', null]);
});
