import type { Around } from '../../../geodata/light/around.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';

/** What an area is around, and how large it is once that is known. */
export function aroundName(around: Around, areaKm2: number | null, language: Language): string {
  const n =
    around.kind === 'view'
      ? ''
      : formatNumber(around.metres, language, Number.isInteger(around.metres) ? 0 : 1);
  const name = {
    point: () => m.around_name_point({ n }),
    line: () => m.around_name_line({ n }),
    segment: () => m.around_name_segment({ n }),
    view: m.around_name_view,
  }[around.kind]();
  if (areaKm2 === null) return name;
  const km2 = formatNumber(areaKm2, language, areaKm2 < 10 ? 2 : 1);
  return m.around_name_area({ name, km2 });
}
