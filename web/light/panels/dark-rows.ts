import type { EmulationBlock } from '../../../geodata/contract/blocks.ts';
import type { LightingCoverage } from '../../../geodata/contract/lighting.ts';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import { gapText, householdsText, routeLeftText } from '../../../geodata/light/dark-text.ts';
import { householdsPerDarkKm } from '../../../geodata/light/households-per-dark-km.ts';
import { ROAD_CLASSES } from '../../../geodata/light/road-class.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';
import { NOWHERE, type OnMap } from '../pointing/on-map.ts';
import type { LightScope } from '../use-light-scope.ts';
import type { Gap, LastRoute } from '../worker/dark-network.ts';
import type { DarkRoute } from '../worker/dark-routes.ts';
import { intervalText } from './interval-text.ts';

/** A line of the list of dark places, whatever it lists. */
export type DarkRow = {
  readonly key: string;
  readonly name: string;
  readonly figure: string;
  readonly why: string;
  /** Of the bar beneath, in [0, 1]; null: no bar. */
  readonly share: number | null;
  readonly goTo: Target;
  readonly onMap: OnMap;
};

/** What a press on a line opens. */
export type Target =
  | { readonly unit: string }
  | { readonly block: string }
  | { readonly segment: number; readonly bounds: readonly [number, number, number, number] };

const SHOWN = 30;

const unlitOf = (unlit: number, total: number, language: Language): string =>
  m.light_dark_of({
    unlit: `${Math.round((unlit / total) * 100)} %`,
    total: formatKm(total, language),
  });

/** The official figures of the communes in the place looked at; null while they are on the way. */
function unitsIn(scope: LightScope, units: readonly UnitSummary[]) {
  if (scope.communes === undefined) return null;
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return scope.communes.units
    .map((row) => ({ ...row, unit: byCode.get(row.code) }))
    .filter(({ code }) => scope.block === null || scope.block.communes.includes(code))
    .filter(({ unit }) => scope.unit === null || unit?.parentCode === scope.unit.code);
}

export function unitRows(
  scope: LightScope,
  units: readonly UnitSummary[],
  language: Language,
): DarkRow[] | null {
  const rows = unitsIn(scope, units)?.filter(({ km }) => km.unlit > 0) ?? null;
  if (rows === null) return null;
  return rows
    .sort((p, q) => q.km.unlit - p.km.unlit)
    .slice(0, SHOWN)
    .map(({ code, name, km, unit }) => ({
      key: code,
      name,
      figure: formatKm(km.unlit, language),
      why: [scope.unit === null ? unit?.parentName : null, unlitOf(km.unlit, km.total, language)]
        .filter((part) => part != null)
        .join(' · '),
      share: km.unlit / km.total,
      goTo: { unit: code },
      onMap: { ...NOWHERE, units: [code] },
    }));
}

/** Emulation blocks with communes, by dark km; official. Null while they are on the way. */
export function blockRows(
  coverage: LightingCoverage | undefined,
  blocks: readonly EmulationBlock[],
  language: Language,
): DarkRow[] | null {
  if (coverage === undefined) return null;
  return coverage.units
    .filter(({ km }) => km.unlit > 0)
    .sort((p, q) => q.km.unlit - p.km.unlit)
    .map(({ code, name, km, interval }) => ({
      key: code,
      name,
      figure: formatKm(km.unlit, language),
      why: [
        unlitOf(km.unlit, km.total, language),
        interval === null ? '' : m.light_block_lit({ interval: intervalText(interval, language) }),
      ].join(' · '),
      share: km.unlit / km.total,
      goTo: { block: code },
      onMap: { ...NOWHERE, units: blocks.find((block) => block.code === code)?.communes ?? [] },
    }));
}

export function householdRows(
  scope: LightScope,
  units: readonly UnitSummary[],
  language: Language,
): DarkRow[] | null {
  const here = unitsIn(scope, units);
  if (here === null) return null;
  const ranked = householdsPerDarkKm(
    here.map(({ code, km, unit }) => ({ code, households: unit?.households ?? null, unlitKm: km.unlit })),
  ).slice(0, SHOWN);
  const most = ranked[0]?.perKm ?? 1;
  return ranked.map((row) => ({
    key: row.code,
    name: here.find(({ code }) => code === row.code)?.name ?? row.code,
    figure: m.light_dark_per_km({ n: formatNumber(row.perKm, language) }),
    why: householdsText(row, language),
    share: row.perKm / most,
    goTo: { unit: row.code },
    onMap: { ...NOWHERE, units: [row.code] },
  }));
}

export function routeRows(routes: readonly DarkRoute[] | null, language: Language): DarkRow[] | null {
  if (routes === null) return null;
  return routes.map(({ route, name, roadClass, unlitKm, totalKm, segment, bounds, rows }) => ({
    key: String(route),
    name: name || m.light_no_name(),
    figure: formatKm(unlitKm, language),
    why: [
      ROAD_CLASSES.find(({ id }) => id === roadClass)?.name[language],
      unlitOf(unlitKm, totalKm, language),
    ].join(' · '),
    share: unlitKm / totalKm,
    goTo: { segment, bounds },
    onMap: { ...NOWHERE, rows },
  }));
}

export function gapRows(
  gaps: readonly Gap[] | null,
  nameOf: (code: string) => string | null,
  language: Language,
): DarkRow[] | null {
  if (gaps === null) return null;
  const longest = gaps[0]?.metres ?? 1;
  return gaps.map((gap) => ({
    key: String(gap.segment),
    name: gap.name || m.light_no_name(),
    figure: formatKm(gap.metres / 1000, language),
    why: gapText(
      gap,
      gap.units.flatMap((code) => nameOf(code) ?? []),
      language,
    ),
    share: gap.metres / longest,
    goTo: { segment: gap.segment, bounds: gap.bounds },
    onMap: { ...NOWHERE, rows: gap.rows },
  }));
}

export function lastRows(
  lasts: readonly LastRoute[] | null,
  nameOf: (code: string) => string | null,
  language: Language,
): DarkRow[] | null {
  if (lasts === null) return null;
  return lasts.map((last) => ({
    key: last.unit,
    name: nameOf(last.unit) ?? last.unit,
    figure: formatKm((last.kind === 'survey' ? last.unknownM : last.unlitM) / 1000, language),
    why: routeLeftText(last, last.name, language),
    share: null,
    goTo: { segment: last.segment, bounds: last.bounds },
    onMap: { ...NOWHERE, rows: last.rows },
  }));
}
