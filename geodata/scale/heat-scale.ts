import { lightStep, NIGHT_GROUND } from './light-scale.ts';

/** Fill of the land by night where nothing is told about it. */
export const NIGHT_LAND = '#131b29';

/**
 * Fills of the classes of dark-heat.ts, the least dark first: the coral of an unlit road, laid ever denser over the
 * night. It stays darker than any road, and the figure of each commune stands on it: never colour alone.
 */
export const HEAT_FILLS: readonly string[] = ['#1d1c29', '#2a1f2b', '#38252f', '#492b33', '#5e3338'];

/** The last fill is that of the darkest class, however many there are. */
export function heatFill(step: number | null, classes: number): string {
  if (step === null || step < 1) return NIGHT_LAND;
  return HEAT_FILLS[HEAT_FILLS.length - classes + step - 1] ?? NIGHT_LAND;
}

/** The strokes laid over a commune whose road is for the most part not surveyed: the slate of an unsurveyed road. */
export const HEAT_UNKNOWN_INK = lightStep('unknown').night;

/** Figures on any of the fills; contrast with the lightest of them is above 7. */
export const HEAT_INK = '#ffd9d2';
export const HEAT_HALO = NIGHT_GROUND;
