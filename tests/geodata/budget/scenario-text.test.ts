import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_SCENARIO, type Goal, type Scenario } from '../../../geodata/budget/scenario.ts';
import { formatScenario, parseScenario } from '../../../geodata/budget/scenario-text.ts';

const cost = fc.integer({ min: 1, max: 1e6 }).map((thousands) => thousands * 1000);
const pins = fc.uniqueArray(fc.integer({ min: 0, max: 1e9 }), { maxLength: 20 });
const weight = fc.integer({ min: 0, max: 10 });
const goal: fc.Arbitrary<Goal> = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }).map((n) => ({ by: 'money' as const, amount: n * 1e6 })),
  fc.integer({ min: 0, max: 1e6 }).map((amount) => ({ by: 'km' as const, amount })),
  fc.integer({ min: 0, max: 1000 }).map((n) => ({ by: 'share' as const, amount: n / 1000 })),
);
const scenario: fc.Arbitrary<Scenario> = fc.record({
  goal,
  perKm: cost,
  perKmOf: fc.oneof(fc.constant({}), fc.record({ alley: cost, urban: cost })),
  weights: fc.record({
    households: weight,
    schools: weight,
    accidents: weight,
    gaps: weight,
    communes: weight,
  }),
  forcedIn: pins,
  forcedOut: pins,
  withPromised: fc.boolean(),
});

describe('a scenario in the URL', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(scenario, (given) => void expect(parseScenario(formatScenario(given))).toEqual(given)),
    );
  });

  it('uses only letters that a URL leaves alone', () => {
    fc.assert(fc.property(scenario, (given) => void expect(formatScenario(given)).toMatch(/^[a-z0-9._]+$/)));
  });

  it('reads as a person would write it', () => {
    expect(
      parseScenario('money.4600_cost.21000.alley.15000_weights.5.3.1.2.4_in.812.97_out.44_promised'),
    ).toEqual({
      goal: { by: 'money', amount: 4_600_000_000 },
      perKm: 21_000_000,
      perKmOf: { alley: 15_000_000 },
      weights: { households: 5, schools: 3, accidents: 1, gaps: 2, communes: 4 },
      forcedIn: [812, 97],
      forcedOut: [44],
      withPromised: true,
    });
  });

  it('is short while nothing is changed', () => {
    expect(formatScenario(FIRST_SCENARIO)).toBe('money.2000_weights.5.2.2.2.3');
  });

  it('means what it meant before schools and accidents weighed', () => {
    const old = { schools: 0, accidents: 0, gaps: 2, communes: 3 };
    expect(parseScenario('share.850')?.weights).toEqual({ ...old, households: 5 });
    expect(parseScenario('share.850_weights.7.2.3')?.weights).toEqual({ ...old, households: 7 });
    expect(parseScenario('money.5_weights.5.2.2.2.3')?.weights).toEqual(FIRST_SCENARIO.weights);
  });

  it.each([
    '',
    'money',
    'money.',
    'money.-1',
    'money.1e9',
    'money.1.2',
    'gold.5',
    'share.1001',
    'money.5_cost',
    'money.5_cost.0',
    'money.5_cost.21000.alley',
    'money.5_cost.21000.motorway.9',
    'money.5_weights.5.2',
    'money.5_weights.5.2.11',
    'money.5_weights.5.2.3.4',
    'money.5_weights.5.2.3.4.11',
    'money.5_weights.5.2.3.4.5.6',
    'money.5_in',
    'money.5_in.x',
    'money.5_promised.1',
    'money.5_toString.1',
    'money.5_constructor',
  ])('is none in %j', (text) => {
    expect(parseScenario(text)).toBeNull();
  });

  it('never throws on what is typed into the address bar', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseScenario(text)));
  });
});
