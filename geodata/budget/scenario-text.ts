import { isRoadClass, type RoadClass } from '../light/road-class.ts';
import { CRITERIA, FIRST_SCENARIO, type Goal, MOST_PINS, MOST_WEIGHT, type Scenario } from './scenario.ts';

/** What a link without weights means: it was made when schools and accidents did not weigh yet, and answers as it did. */
const UNSAID_WEIGHTS = { households: 5, schools: 0, accidents: 0, gaps: 2, communes: 3 };

/** Units of the numbers in the text: a million đồng, a metre, a thousandth; a thousand đồng per kilometre. */
const STEP: Record<Goal['by'], number> = { money: 1e6, km: 1, share: 1e-3 };
const COST_STEP = 1000;
const MOST: Record<Goal['by'], number> = { money: 1e8, km: 1e8, share: 1000 };
const MOST_COST = 1e8;

/**
 * A scenario in letters that a URL leaves alone, so that a link carries it: parts after "_", each a name and
 * numbers after ".". What is as in FIRST_SCENARIO is left out, but for the goal and the weights.
 *
 *     money.4600_cost.21000.alley.15000_weights.5.2.2.2.3_in.812.97_out.44_promised
 *     4.6 billion đồng; 21 million a km, alleys 15; weights in the order of CRITERIA; …
 *
 * Older links have three weights (households, gaps, communes) or none; schools and accidents are 0 in them.
 */
export function formatScenario({
  goal,
  perKm,
  perKmOf,
  weights,
  forcedIn,
  forcedOut,
  withPromised,
}: Scenario): string {
  const steps = (value: number, step: number) => String(Math.round(value / step));
  const costs = Object.entries(perKmOf).flatMap(([id, cost]) => [id, steps(cost, COST_STEP)]);
  const isUnsaid = CRITERIA.every((id) => weights[id] === UNSAID_WEIGHTS[id]);
  return [
    [goal.by, steps(goal.amount, STEP[goal.by])],
    perKm === FIRST_SCENARIO.perKm && costs.length === 0 ? [] : ['cost', steps(perKm, COST_STEP), ...costs],
    isUnsaid ? [] : ['weights', ...CRITERIA.map((id) => String(weights[id]))],
    forcedIn.length === 0 ? [] : ['in', ...forcedIn.map(String)],
    forcedOut.length === 0 ? [] : ['out', ...forcedOut.map(String)],
    withPromised ? ['promised'] : [],
  ]
    .filter((part) => part.length > 0)
    .map((part) => part.join('.'))
    .join('_');
}

/** The inverse of `formatScenario`. Null: no scenario; one part that cannot be read spoils it, since half of one would answer another question. */
export function parseScenario(text: string): Scenario | null {
  const [head = [], ...parts] = text.split('_').map((part) => part.split('.'));
  const goal = parseGoal(head);
  if (goal === null) return null;
  let scenario: Scenario = { ...FIRST_SCENARIO, weights: UNSAID_WEIGHTS, goal };
  for (const [name = '', ...values] of parts) {
    const read = READERS.get(name)?.(values) ?? null;
    if (read === null) return null;
    scenario = { ...scenario, ...read };
  }
  return scenario;
}

const READERS = new Map<string, (values: readonly string[]) => Partial<Scenario> | null>(
  Object.entries({
    cost: readCosts,
    weights: readWeights,
    in: (values: readonly string[]) => {
      const forcedIn = readPins(values);
      return forcedIn === null ? null : { forcedIn };
    },
    out: (values: readonly string[]) => {
      const forcedOut = readPins(values);
      return forcedOut === null ? null : { forcedOut };
    },
    promised: (values: readonly string[]) => (values.length === 0 ? { withPromised: true } : null),
  }),
);

function parseGoal([by, text, ...rest]: readonly string[]): Goal | null {
  if ((by !== 'money' && by !== 'km' && by !== 'share') || rest.length > 0) return null;
  const steps = whole(text, 0, MOST[by]);
  return steps === null ? null : { by, amount: by === 'share' ? steps / 1000 : steps * STEP[by] };
}

function readCosts([first, ...rest]: readonly string[]): Partial<Scenario> | null {
  const perKm = whole(first, 1, MOST_COST);
  if (perKm === null || rest.length % 2 !== 0) return null;
  const perKmOf: Partial<Record<RoadClass, number>> = {};
  for (let at = 0; at < rest.length; at += 2) {
    const id = rest[at] ?? '';
    const cost = whole(rest[at + 1], 1, MOST_COST);
    if (!isRoadClass(id) || cost === null) return null;
    perKmOf[id] = cost * COST_STEP;
  }
  return { perKm: perKm * COST_STEP, perKmOf };
}

function readWeights(values: readonly string[]): Partial<Scenario> | null {
  const [first, ...rest] = values;
  const texts = values.length === 3 ? [first, '0', '0', ...rest] : values;
  const [households, schools, accidents, gaps, communes, ...more] = texts.map((text) =>
    whole(text, 0, MOST_WEIGHT),
  );
  if (households == null || schools == null || accidents == null || gaps == null || communes == null)
    return null;
  return more.length > 0 ? null : { weights: { households, schools, accidents, gaps, communes } };
}

function readPins(values: readonly string[]): number[] | null {
  const pins = values.map((text) => whole(text, 0, 1e12));
  const numbers = pins.filter((pin) => pin !== null);
  if (numbers.length !== pins.length || pins.length === 0 || pins.length > MOST_PINS) return null;
  return [...new Set(numbers)];
}

/** Null on anything but digits within the limits. */
function whole(text: string | undefined, low: number, high: number): number | null {
  if (text === undefined || !/^\d{1,13}$/.test(text)) return null;
  const value = Number(text);
  return value >= low && value <= high ? value : null;
}
