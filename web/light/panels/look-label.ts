import { lightStep } from '../../../geodata/scale/light-scale.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import { m } from '../../paraglide/messages.js';
import type { RoadLook } from '../roads/road-look.ts';

/** The words for a look on the map, the same in legend, hover card and table. */
export function lookLabel(look: RoadLook, language: Language): string {
  if (look === 'broken') return m.light_look_broken();
  return lightStep(look === 'lit' ? 'yes' : look === 'unlit' ? 'no' : 'unknown').label[language];
}
