import { useEffect, useState } from 'react';
import { CRITERIA, type Scenario } from '../../../geodata/budget/scenario.ts';
import { type Steadiness, steadinessOf, variedWeights } from '../../../geodata/budget/sensitivity.ts';

/** The page's other questions go first: this waits for a hand that rests, in milliseconds. */
const PATIENCE = 500;

/**
 * In how many answers with one weight 20 % lower or higher each pick stands too, by row of the table. One question
 * at a time, so that a newer budget never waits for more than one. Null: not known yet, or no weights count.
 */
export function useSteadiness(
  key: string,
  scenario: Scenario,
  picks: readonly number[] | null,
  ask: (varied: Scenario) => Promise<readonly number[]>,
): ReadonlyMap<number, Steadiness> | null {
  const [known, setKnown] = useState<{ key: string; of: ReadonlyMap<number, Steadiness> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the scenario and its place
  useEffect(() => {
    if (picks === null || scenario.goal.by === 'share') return;
    let isWanted = true;
    const wait = setTimeout(async () => {
      const others: (readonly number[])[] = [];
      for (const weights of variedWeights(scenario.weights, CRITERIA)) {
        if (!isWanted) return;
        others.push(await ask({ ...scenario, weights }));
      }
      if (!isWanted) return;
      setKnown({ key, of: new Map(steadinessOf(picks, others).map((one) => [one.row, one])) });
    }, PATIENCE);
    return () => {
      isWanted = false;
      clearTimeout(wait);
    };
  }, [key, picks]);
  return known?.key === key ? known.of : null;
}
