import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { FIRST_SCENARIO, type Scenario } from '../../../geodata/budget/scenario.ts';
import { formatScenario, parseScenario } from '../../../geodata/budget/scenario-text.ts';

export interface ScenarioState {
  readonly scenario: Scenario;
  /** The URL names a scenario that cannot be read. */
  readonly isBad: boolean;
  /** Something moves under the hand: worth an answer, not worth an address until it rests. */
  readonly isMoving: boolean;
  readonly move: (patch: Partial<Scenario>) => void;
  readonly set: (patch: Partial<Scenario>) => void;
}

/** A hand that rests this long has chosen, in milliseconds. */
const REST = 350;

/** The scenario of the URL, the only place it is kept; what is still moving goes there when it rests. */
export function useScenario(): ScenarioState {
  const { budget } = useSearch({ from: '/light' });
  const navigate = useNavigate({ from: '/light' });
  const read = useMemo(() => (budget === undefined ? FIRST_SCENARIO : parseScenario(budget)), [budget]);
  const [moving, setMoving] = useState<Scenario | null>(null);
  const saved = read ?? FIRST_SCENARIO;
  const scenario = moving ?? saved;

  const save = (next: Scenario) => {
    setMoving(null);
    void navigate({ search: (all) => ({ ...all, budget: formatScenario(next) }), replace: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another movement starts the wait anew
  useEffect(() => {
    if (moving === null) return;
    const rest = setTimeout(() => save(moving), REST);
    return () => clearTimeout(rest);
  }, [moving]);
  return {
    scenario,
    isBad: read === null,
    isMoving: moving !== null,
    move: (patch) => setMoving({ ...scenario, ...patch }),
    set: (patch) => save({ ...scenario, ...patch }),
  };
}
