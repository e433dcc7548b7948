import type { ExportKind } from '../../export/export-spec.ts';
import { m } from '../../paraglide/messages.js';
import type { DarkList } from '../use-light-selection.ts';

export type ListId = DarkList | 'units';

/** The ways of asking where it is dark, in the order of their buttons. */
export const DARK_LISTS: readonly {
  readonly id: ListId;
  readonly name: () => string;
  readonly note: (scope: { scope: string }) => string;
  readonly none: () => string;
  /** Lists communes: of no use inside one, or in an area that cuts them. */
  readonly ofUnits: boolean;
}[] = [
  {
    id: 'units',
    name: m.light_dark_communes,
    note: m.light_dark_note,
    none: m.light_dark_none,
    ofUnits: true,
  },
  {
    id: 'heat',
    name: m.light_heat,
    note: m.light_heat_note,
    none: m.light_dark_none,
    ofUnits: true,
  },
  {
    id: 'blocks',
    name: m.light_dark_blocks,
    note: m.light_dark_blocks_note,
    none: m.light_dark_none,
    ofUnits: true,
  },
  {
    id: 'routes',
    name: m.light_dark_routes,
    note: m.light_dark_note,
    none: m.light_dark_none,
    ofUnits: false,
  },
  {
    id: 'gaps',
    name: m.light_dark_gaps,
    note: m.light_dark_gaps_note,
    none: m.light_dark_none,
    ofUnits: false,
  },
  {
    id: 'near',
    name: m.light_dark_near,
    note: m.light_dark_near_note,
    none: m.light_dark_near_none,
    ofUnits: false,
  },
  {
    id: 'households',
    name: m.light_dark_households,
    note: m.light_dark_households_note,
    none: m.light_dark_households_none,
    ofUnits: true,
  },
  {
    id: 'last',
    name: m.light_dark_last,
    note: m.light_dark_last_note,
    none: m.light_dark_last_none,
    ofUnits: true,
  },
];

/** What of each goes into a file. */
export const EXPORTS = {
  units: 'communes',
  blocks: 'communes',
  routes: 'dark_routes',
  gaps: 'dark_gaps',
  heat: 'communes',
  near: 'places',
  households: 'communes',
  last: 'last_routes',
} as const satisfies Record<ListId, ExportKind>;
