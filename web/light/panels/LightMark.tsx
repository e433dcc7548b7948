import './LightMark.css';
import type { RoadLook } from '../roads/road-buffers.ts';

/** A short line in the look of a road on the map: by colour, and by dash for those who see none. */
export function LightMark({ look }: { readonly look: RoadLook }) {
  return <span className={`light-mark is-${look}`} aria-hidden />;
}
