import { MOST_PINS, type Scenario } from '../../../geodata/budget/scenario.ts';

export type Pin = 'in' | 'out' | null;

export function pinOf({ forcedIn, forcedOut }: Scenario, segment: number): Pin {
  return forcedIn.includes(segment) ? 'in' : forcedOut.includes(segment) ? 'out' : null;
}

/** The scenario's pins with one segment pinned anew; the same pin again takes it away, and one too many is not taken. */
export function withPin(
  scenario: Scenario,
  segment: number,
  pin: 'in' | 'out',
): Pick<Scenario, 'forcedIn' | 'forcedOut'> {
  const isAgain = pinOf(scenario, segment) === pin;
  const forcedIn = scenario.forcedIn.filter((id) => id !== segment);
  const forcedOut = scenario.forcedOut.filter((id) => id !== segment);
  if (isAgain || forcedIn.length + forcedOut.length >= MOST_PINS) return { forcedIn, forcedOut };
  return pin === 'in'
    ? { forcedIn: [...forcedIn, segment], forcedOut }
    : { forcedIn, forcedOut: [...forcedOut, segment] };
}
