/**
 * Someone who knows everything but the numbers: which organisation reported for which day, that a roster does not change, that
 * numbers are whole, not negative, and no organisation reaches more people than it has. And every sum that was told.
 */
export interface Unknown {
  /** `roster` of an organisation, or the `reached` of one of its reports. */
  readonly name: string;
  /** The roster that it cannot exceed; null: it is one. */
  readonly roster: string | null;
}

export interface Told {
  /** Names of the unknowns that add up to `total`. */
  readonly names: readonly string[];
  readonly total: number;
}

const ENOUGH = 3;
/** Steps of the search for one world; the worlds of these tests are found within a few hundred. */
const STEPS = 200_000;

/** How many values, up to three, an unknown may have in view of all that was told. */
export function possibleValues(unknowns: readonly Unknown[], told: readonly Told[], name: string): number {
  const most = Math.max(
    0,
    ...told.filter(({ names }) => names.includes(name)).map(({ total }) => total),
    ENOUGH,
  );
  let found = 0;
  for (let value = 0; value <= most && found < ENOUGH; value++) {
    if (worldExists(unknowns, told, name, value)) found += 1;
  }
  return found;
}

/** Whether numbers exist that fit all that was told, with one of them given: a search in depth that gives up early. */
function worldExists(
  unknowns: readonly Unknown[],
  told: readonly Told[],
  name: string,
  value: number,
): boolean {
  // Rosters first, since they bound the rest; within them whoever stands in most sums.
  const order = [...unknowns].sort(
    (a, b) =>
      Number(a.roster !== null) - Number(b.roster !== null) ||
      sumsWith(b.name).length - sumsWith(a.name).length,
  );
  const left = told.map(({ total }) => total);
  const open = told.map(({ names }) => names.length);
  const rosterOfGiven = unknowns.find((unknown) => unknown.name === name)?.roster;
  const world = new Map<string, number>();
  let steps = 0;

  function sumsWith(of: string): number[] {
    return told.flatMap(({ names }, at) => (names.includes(of) ? [at] : []));
  }
  function search(depth: number): boolean {
    const unknown = order[depth];
    if (unknown === undefined) return true;
    const sums = sumsWith(unknown.name);
    const ceiling = unknown.roster === null ? Number.POSITIVE_INFINITY : (world.get(unknown.roster) ?? 0);
    const high = Math.min(ceiling, ...sums.map((at) => left[at] ?? 0), sums.length === 0 ? 60 : Infinity);
    const fixed = unknown.name === name;
    const closing = sums.filter((at) => open[at] === 1).map((at) => left[at] ?? 0);
    const candidates = fixed ? [value] : closing.length > 0 ? [closing[0] ?? 0] : spread(high);
    // The roster of the number given holds it.
    const low = unknown.name === rosterOfGiven ? value : 0;
    for (const candidate of candidates) {
      steps += 1;
      if (steps > STEPS) return false;
      if (candidate < low || candidate > high || closing.some((rest) => rest !== candidate)) continue;
      for (const at of sums) {
        left[at] = (left[at] ?? 0) - candidate;
        open[at] = (open[at] ?? 0) - 1;
      }
      world.set(unknown.name, candidate);
      if (search(depth + 1)) return true;
      for (const at of sums) {
        left[at] = (left[at] ?? 0) + candidate;
        open[at] = (open[at] ?? 0) + 1;
      }
    }
    return false;
  }
  return search(0);
}

/** 0 … high, from the middle outwards: the middle leaves the rest most room. */
function spread(high: number): number[] {
  const middle = Math.floor(high / 2);
  return Array.from({ length: high + 1 }, (_, i) => i).sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );
}
