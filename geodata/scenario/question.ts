import { FIRST_SCENARIO, type Scenario } from '../budget/scenario.ts';
import { parseScenario } from '../budget/scenario-text.ts';

/** What of the light view's address asks the budget's question, in the order it is kept. */
const KEYS = ['unit', 'area', 'classes', 'budget', 'on', 'knownOn'];

/** The question of an address as one text; the same question is the same text. `get` reads a parameter. */
export function questionOf(get: (key: string) => string | undefined): string {
  return KEYS.flatMap((key) => {
    const value = get(key);
    return value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`];
  }).join('&');
}

/** The parameters of a kept question by name; null: it is none (an unknown or repeated name, a budget that cannot be read). */
export function readQuestion(
  question: string,
): { readonly params: ReadonlyMap<string, string>; readonly scenario: Scenario } | null {
  const params = new Map<string, string>();
  for (const part of question === '' ? [] : question.split('&')) {
    const [key = '', text = '', ...rest] = part.split('=');
    if (!KEYS.includes(key) || params.has(key) || rest.length > 0) return null;
    const value = decoded(text);
    if (value === null) return null;
    params.set(key, value);
  }
  const budget = params.get('budget');
  const scenario = budget === undefined ? FIRST_SCENARIO : parseScenario(budget);
  return scenario === null ? null : { params, scenario };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
