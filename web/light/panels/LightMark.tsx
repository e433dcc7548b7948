import './LightMark.css';
import type { RoadLook } from '../roads/road-look.ts';
import { WORK_COLOUR } from '../roads/road-marks.ts';

/** A short line in the look of a road on the map: by colour, and by dash for those who see none. */
export function LightMark({ look }: { readonly look: RoadLook | 'work' }) {
  const colour = look === 'work' ? { borderColor: WORK_COLOUR } : undefined;
  return <span className={`light-mark is-${look}`} style={colour} aria-hidden />;
}
