import { FIRST_SCENARIO, type Scenario } from '../budget/scenario.ts';
import { parseScenario } from '../budget/scenario-text.ts';
import { isRoadClass, type RoadClass, T6_CLASSES } from '../light/road-class.ts';
import type { Day } from '../time/day.ts';

/** What of the light view's address asks the budget's question, in the order it is kept. */
const KEYS = ['unit', 'block', 'area', 'around', 'classes', 'budget', 'on', 'knownOn'];

/** The question of an address as one text; the same question is the same text. `get` reads a parameter. */
export function questionOf(get: (key: string) => string | undefined): string {
  return KEYS.flatMap((key) => {
    const value = get(key);
    return value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`];
  }).join('&');
}

/** The same question of another day, as is known now. */
export function questionOn(question: string, day: Day): string {
  const others = question.split('&').filter((part) => part !== '' && !/^(on|knownOn)=/.test(part));
  return [...others, `on=${day}`].join('&');
}

export interface Question {
  readonly params: ReadonlyMap<string, string>;
  /** The classes of road that count. */
  readonly classes: readonly RoadClass[];
  readonly scenario: Scenario;
}

/** What a kept question asks; null: it is none (an unknown or repeated name, a budget that cannot be read). */
export function readQuestion(question: string): Question | null {
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
  return scenario === null ? null : { params, classes: classesOf(params.get('classes')), scenario };
}

/** As the light view reads its address. */
function classesOf(text = ''): readonly RoadClass[] {
  const wanted = text.split(',').filter(isRoadClass);
  return wanted.length > 0 ? wanted : T6_CLASSES;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
