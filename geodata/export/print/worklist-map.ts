import type { MultiPolygon, Position } from 'geojson';
import { LIT_CODES, type SegmentTable } from '../../light/segment-table.ts';
import { fitFrame, type MapFrame, type PagePoint } from '../../report/map/frame.ts';
import { type DrawnArea, drawArea } from '../../report/map/report-map.ts';
import { type ScaleBar, scaleBar } from '../../report/map/scale-bar.ts';
import { simplifyPath } from '../../shape/simplify-path.ts';

/** What is drawn of one work: its line, and where its number stands; null: no room for the number. */
export interface DrawnWork {
  readonly rank: number;
  readonly path: readonly PagePoint[];
  readonly label: PagePoint | null;
}

/** The overview map of a worklist, in points of the page. */
export interface WorklistMap {
  readonly frame: MapFrame;
  /** Those in sight; `name`: where its name stands, null: no room. */
  readonly units: readonly (DrawnArea & { readonly name: PagePoint | null })[];
  /** The other roads in sight: lit ones and all others. */
  readonly roads: readonly { readonly isLit: boolean; readonly path: readonly PagePoint[] }[];
  readonly works: readonly DrawnWork[];
  readonly scale: ScaleBar;
}

interface Given {
  readonly table: Pick<SegmentTable, 'count' | 'lit' | 'starts' | 'positions'>;
  readonly works: readonly { readonly rank: number; readonly coordinates: readonly Position[] }[];
  readonly units: readonly {
    readonly code: string;
    readonly label: string;
    readonly geometry: MultiPolygon;
  }[];
  readonly width: number;
  readonly height: number;
}

const MARGIN_PT = 22;
const TOLERANCE_PT = 0.3;
const LONGEST_SCALE_PT = 90;
/** Beyond this the roads around are ink, not orientation. */
const MOST_ROADS = 12_000;
/** A number in its disc. */
const LABEL_PT = { width: 16, height: 12 };

/** Fits the map to the works, draws what lies around them, and numbers as many as have room, the first ones first. */
export function worklistMap({ table, works, units, width, height }: Given): WorklistMap {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const { coordinates } of works) {
    for (const [lon = 0, lat = 0] of coordinates) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  const frame = fitFrame(box, width, height, MARGIN_PT);
  const taken: PagePoint[] = [];
  const scale = scaleBar(frame.metresPerPoint, LONGEST_SCALE_PT);
  const drawn = works.map(({ rank, coordinates }) => {
    const path = simplifyPath(coordinates.map(frame.project), TOLERANCE_PT);
    const label = placeFor(path, taken);
    if (label !== null) taken.push(label);
    return { rank, path, label };
  });
  const names: Box[] = [
    ...taken.map(([x, y]) => ({ x, y, width: LABEL_PT.width, height: LABEL_PT.height })),
    { x: 0, y: height, width: 2 * scale.points + 120, height: 50 },
    { x: width, y: 0, width: 60, height: 100 },
  ];
  return {
    frame,
    units: units.flatMap((unit) => {
      const area = drawArea(unit, frame);
      return area.rings.length === 0 ? [] : [{ ...area, name: nameFor(area, frame, names) }];
    }),
    roads: roadsIn(table, frame),
    works: drawn,
    scale,
  };
}

/** Around its middle, in points. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** About, of a letter of a name. */
const LETTER_PT = 4.7;

/** The middle of what is seen of a unit, where its name touches no other and not the edge. */
function nameFor({ label, rings: [ring = []] }: DrawnArea, frame: MapFrame, taken: Box[]): PagePoint | null {
  const mean = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, ring.length);
  const own = { x: mean(0), y: mean(1), width: label.length * LETTER_PT, height: 11 };
  const isInside =
    own.x > own.width / 2 &&
    own.x < frame.width - own.width / 2 &&
    own.y > own.height &&
    own.y < frame.height - own.height;
  const isFree = taken.every(
    (box) =>
      Math.abs(box.x - own.x) * 2 >= box.width + own.width ||
      Math.abs(box.y - own.y) * 2 >= box.height + own.height,
  );
  if (!isInside || !isFree) return null;
  taken.push(own);
  return [own.x, own.y];
}

function roadsIn({ count, lit, starts, positions }: Given['table'], frame: MapFrame): WorklistMap['roads'] {
  const roads: WorklistMap['roads'][number][] = [];
  for (let row = 0; row < count && roads.length < MOST_ROADS; row++) {
    const path: PagePoint[] = [];
    let isSeen = false;
    for (let v = starts[row] ?? 0; v < (starts[row + 1] ?? 0); v++) {
      const point = frame.project([positions[v * 2] ?? 0, positions[v * 2 + 1] ?? 0]);
      isSeen ||= point[0] >= 0 && point[0] <= frame.width && point[1] >= 0 && point[1] <= frame.height;
      path.push(point);
    }
    if (isSeen) roads.push({ isLit: lit[row] === LIT_CODES.yes, path: simplifyPath(path, TOLERANCE_PT) });
  }
  return roads;
}

/** The middle vertex of a line, else one of its ends, where no other number stands. */
function placeFor(path: readonly PagePoint[], taken: readonly PagePoint[]): PagePoint | null {
  const [middle, first, last] = [path[Math.floor(path.length / 2)], path[0], path.at(-1)];
  for (const point of [middle, first, last]) {
    if (point === undefined) continue;
    const isFree = taken.every(
      ([x, y]) => Math.abs(x - point[0]) >= LABEL_PT.width || Math.abs(y - point[1]) >= LABEL_PT.height,
    );
    if (isFree) return point;
  }
  return null;
}
