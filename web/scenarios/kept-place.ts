import type { Area } from '../../geodata/light/area-edges.ts';
import { formatArea } from '../light/area/area-text.ts';

/** Parameters of the light view that name a place. */
type PlaceParams = { readonly area?: string | undefined; readonly around?: string | undefined };

/** The place as a scenario keeps it: what a window shows is another place in another window, so its corners are kept. `shown`: the area worked in. */
export function keptPlace({ area, around }: PlaceParams, shown: Area | null): PlaceParams {
  if (around !== 'view' || shown?.type !== 'Polygon') return { area, around };
  return { area: formatArea(shown), around: undefined };
}
