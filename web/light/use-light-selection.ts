import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Polygon } from 'geojson';
import { useCallback, useMemo } from 'react';
import type { EmulationBlock } from '../../geodata/contract/blocks.ts';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { type Around, parseAround } from '../../geodata/light/around.ts';
import type { DarkMeasure } from '../../geodata/light/dark-heat.ts';
import { isRoadClass, ROAD_CLASSES, type RoadClass, T6_CLASSES } from '../../geodata/light/road-class.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import { dayOfInstant } from '../../geodata/time/day-of-instant.ts';
import { blocksQuery } from '../data/queries.ts';
import { openingDay } from '../selection/opening-day.ts';
import { parseArea } from './area/area-text.ts';
import { parseEditList } from './edit/edit-list.ts';

type Known = {
  readonly meta: Meta;
  readonly plan: Plan;
  readonly communes: readonly UnitSummary[];
  readonly districts: readonly UnitSummary[];
};

/** The lists of dark places beside the one of communes by dark km. */
export type DarkList = 'routes' | 'gaps' | 'near' | 'households' | 'last' | 'heat' | 'blocks';

type Patch = {
  readonly on?: string;
  readonly unit?: string | undefined;
  readonly area?: string | undefined;
  readonly around?: string | undefined;
  readonly block?: string | undefined;
  readonly classes?: string | undefined;
  readonly segment?: string | undefined;
  readonly table?: '1' | undefined;
  readonly time?: '1' | undefined;
  readonly dark?: DarkList | undefined;
  readonly heat?: Exclude<DarkMeasure, 'km'> | undefined;
  readonly side?: 'budget' | 'edit' | undefined;
  readonly edit?: string | undefined;
  /** Only ever taken away here: the day controls write it. */
  readonly knownOn?: undefined;
  /** Only ever taken away: the map itself writes it. */
  readonly map?: undefined;
};

export interface LightSelection {
  readonly on: string;
  readonly unit: UnitSummary | null;
  /** The emulation block looked at; null: none, or its list is on the way. */
  readonly block: EmulationBlock | null;
  readonly area: Polygon | null;
  /** What an area is asked around; never beside a drawn area, which goes before it. */
  readonly around: Around | null;
  /** The URL names an area that cannot be read. */
  readonly hasBadArea: boolean;
  readonly classes: readonly RoadClass[];
  readonly segment: string | null;
  readonly isTable: boolean;
  readonly isTime: boolean;
  readonly dark: DarkList | null;
  /** What the heat compares communes by. */
  readonly heatMeasure: DarkMeasure;
  readonly isBudget: boolean;
  readonly isEdit: boolean;
  /** Segments whose light is being edited. */
  readonly edited: readonly number[];
  /** The URL says where to look; else the whole province. */
  readonly hasCamera: boolean;
  readonly select: (patch: Patch, options?: { readonly replace: boolean }) => void;
}

/** The URL of the light view read against the portal. */
export function useLightSelection({ meta, plan, communes, districts }: Known): LightSelection {
  const search = useSearch({ from: '/light' });
  const navigate = useNavigate({ from: '/light' });
  const area = useMemo(() => (search.area === undefined ? null : parseArea(search.area)), [search.area]);
  const wantedAround = area === null ? search.around : undefined;
  const around = useMemo(
    () => (wantedAround === undefined ? null : parseAround(wantedAround)),
    [wantedAround],
  );
  const classes = useMemo(() => {
    const wanted = (search.classes ?? '').split(',').filter(isRoadClass);
    return wanted.length === 0
      ? T6_CLASSES
      : ROAD_CLASSES.map(({ id }) => id).filter((id) => wanted.includes(id));
  }, [search.classes]);
  const edited = useMemo(() => parseEditList(search.edit), [search.edit]);
  const unit = useMemo(
    () => [...communes, ...districts].find(({ code }) => code === search.unit) ?? null,
    [communes, districts, search.unit],
  );
  const isBlock = search.block !== undefined && unit === null && area === null && around === null;
  const blocks = useQuery({ ...blocksQuery, enabled: isBlock });
  const block = isBlock ? (blocks.data?.blocks.find(({ code }) => code === search.block) ?? null) : null;
  const select = useCallback<LightSelection['select']>(
    (patch, { replace } = { replace: false }) => {
      navigate({ search: (previous) => ({ ...previous, ...patch }), replace });
    },
    [navigate],
  );
  return {
    // An edit is written into the light of today: a link to it that names no day means today.
    on:
      search.on ??
      (search.side === 'edit' ? dayOfInstant(new Date().toISOString()) : openingDay({ meta, plan })),
    unit: area === null && around === null ? unit : null,
    block,
    area,
    around,
    hasBadArea:
      (search.area !== undefined && area === null) || (wantedAround !== undefined && around === null),
    classes,
    segment: search.segment ?? null,
    isTable: search.table === '1',
    isTime: search.time === '1',
    dark: search.dark ?? null,
    heatMeasure: search.heat ?? 'km',
    isBudget: search.side === 'budget',
    isEdit: search.side === 'edit',
    edited,
    hasCamera: search.map !== undefined,
    select,
  };
}
