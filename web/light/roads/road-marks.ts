import { NIGHT_GROUND } from '../../../geodata/scale/light-scale.ts';
import type { Eye, LampPass } from './lamp-pass.ts';
import { rgba } from './road-looks.ts';
import { widthAtZoom } from './road-widths.ts';

/** What is drawn over the roads because somebody asked for it. */
export type RoadMark = 'gap' | 'work' | 'chosen' | 'pointedAt';

/** Works that are planned: the one cold light on the map. */
export const WORK_COLOUR = '#7df0dc';

const LINE = { soft: 0, dashOn: 0, dashOff: 0, round: 0, minorWidth: 0, minorAlpha: 1 };

/** How each mark is drawn, lowest pass first. */
export const MARK_LOOKS: Record<RoadMark, (eye: Eye) => LampPass[]> = {
  /** A pale bed under the dark road, whose coral dashes lie on it again. */
  gap: ({ zoom }) => [
    { ...LINE, soft: 1, colour: [1, 1, 1, 0.34], widthScale: widthAtZoom(zoom) * 10, widthMin: 15 },
    { ...LINE, colour: [1, 1, 1, 0.9], widthScale: widthAtZoom(zoom) * 2.6, widthMin: 4 },
    { ...LINE, colour: rgba('#c23a30', 1), widthScale: widthAtZoom(zoom) * 1.1, widthMin: 1.8 },
  ],
  /** Two rails: told from every other road by form as well as by colour. */
  work: ({ zoom }) => [
    { ...LINE, soft: 1, colour: rgba(WORK_COLOUR, 0.5), widthScale: widthAtZoom(zoom) * 9, widthMin: 13 },
    { ...LINE, colour: rgba(WORK_COLOUR, 1), widthScale: widthAtZoom(zoom) * 3, widthMin: 4.2 },
    { ...LINE, colour: rgba(NIGHT_GROUND, 1), widthScale: widthAtZoom(zoom) * 1.1, widthMin: 1.4 },
  ],
  chosen: ({ zoom }) => [
    { ...LINE, soft: 1, colour: [1, 1, 1, 0.55], widthScale: widthAtZoom(zoom) * 9, widthMin: 16 },
    { ...LINE, colour: [1, 1, 1, 1], widthScale: widthAtZoom(zoom) * 1.2, widthMin: 3 },
  ],
  pointedAt: ({ zoom }) => [
    { ...LINE, soft: 1, colour: [1, 1, 1, 0.4], widthScale: widthAtZoom(zoom) * 9, widthMin: 16 },
    { ...LINE, colour: [1, 1, 1, 0.8], widthScale: widthAtZoom(zoom) * 1.2, widthMin: 2 },
  ],
};
