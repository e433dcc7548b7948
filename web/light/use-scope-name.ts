import { formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { aroundName } from './area/around-name.ts';
import type { LightScope } from './use-light-scope.ts';
import type { LightSelection } from './use-light-selection.ts';

/** What the place looked at is called; `isDrawing`: the pen is down, so that what the address names is not it. */
export function useScopeName(
  { unit, block, around }: LightSelection,
  { isArea, areaKm2 }: LightScope,
  isDrawing: boolean,
): string {
  const language = useLanguage();
  if (around !== null && !isDrawing) return aroundName(around, areaKm2, language);
  if (!isArea) return unit?.name ?? block?.name ?? m.light_scope_province();
  if (areaKm2 === null) return m.light_area_drawn();
  return m.light_scope_area({ km2: formatNumber(areaKm2, language, areaKm2 < 10 ? 2 : 1) });
}
