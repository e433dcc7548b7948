/** What the heat of dark places compares communes by. */
export const DARK_MEASURES = ['km', 'per_km2', 'per_households'] as const;
export type DarkMeasure = (typeof DARK_MEASURES)[number];

export interface HeatUnit {
  readonly code: string;
  readonly km: { readonly unlit: number; readonly unknown: number; readonly total: number };
  readonly areaKm2: number;
  /** Null: not known. */
  readonly households: number | null;
}

export interface HeatRow {
  readonly code: string;
  /** Unlit km, by the measure; null: it cannot be told (see `gap`). Never counts what was not surveyed. */
  readonly value: number | null;
  /** 0: nothing unlit; 1 … `breaks.length + 1`: the class of the value; null without a value. */
  readonly step: number | null;
  /** Why there is no value. */
  readonly gap: 'no_roads' | 'not_surveyed' | 'no_households' | null;
  /** At least half of the road is not surveyed: the value is a lower bound and says little. */
  readonly isThin: boolean;
}

export interface DarkHeat {
  /** The darkest first, equal ones by code; those without a value last. */
  readonly rows: readonly HeatRow[];
  /** Lower bounds of the classes from the second on, rising; the first class begins above 0. */
  readonly breaks: readonly number[];
}

/** Classes of equal size, as far as round bounds allow. */
const CLASSES = 5;
/** From this share of unsurveyed road on, the figure of a commune says little. */
const THIN_SHARE = 0.5;
const HOUSEHOLDS = 1000;

/** Ranks communes by unlit road: km, km per km² of ground, or km per 1,000 households. Unknown is never dark. */
export function darkHeat(units: Iterable<HeatUnit>, measure: DarkMeasure): DarkHeat {
  const found = [...units].map((unit) => ({ unit, ...measured(unit, measure) }));
  const breaks = roundBreaks(found.flatMap(({ value }) => (value !== null && value > 0 ? [value] : [])));
  const rows = found.map(
    ({ unit: { code, km }, value, gap }): HeatRow => ({
      code,
      value,
      gap,
      step: value === null ? null : value === 0 ? 0 : 1 + breaks.filter((lower) => value >= lower).length,
      isThin: km.total > 0 && km.unknown / km.total >= THIN_SHARE,
    }),
  );
  rows.sort((p, q) => (q.value ?? -1) - (p.value ?? -1) || (p.code < q.code ? -1 : 1));
  return { rows, breaks };
}

function measured(
  { km, areaKm2, households }: HeatUnit,
  measure: DarkMeasure,
): Pick<HeatRow, 'value' | 'gap'> {
  if (km.total <= 0) return { value: null, gap: 'no_roads' };
  if (km.unknown >= km.total) return { value: null, gap: 'not_surveyed' };
  if (measure === 'km') return { value: km.unlit, gap: null };
  if (measure === 'per_km2') return { value: km.unlit / areaKm2, gap: null };
  if (households === null || households === 0) return { value: null, gap: 'no_households' };
  return { value: (km.unlit / households) * HOUSEHOLDS, gap: null };
}

/** Cut off after two significant digits, so that the value itself lies on or above it. */
function roundDown(value: number): number {
  const digit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.floor(value / digit + 1e-9) * digit).toPrecision(2));
}

/** Quantiles as round lower bounds, each once; none where all values are one. */
function roundBreaks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [least = 0] = sorted;
  const bounds = Array.from({ length: CLASSES - 1 }, (_, i) => {
    const at = sorted[Math.floor((sorted.length * (i + 1)) / CLASSES)];
    return at === undefined ? 0 : roundDown(at);
  });
  return [...new Set(bounds)].filter((bound) => bound > least);
}
