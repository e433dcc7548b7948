import { m } from '../paraglide/messages.js';
import type { ExportKind } from './export-spec.ts';

export interface Content {
  readonly kind: ExportKind;
  readonly name: () => string;
  readonly geometry: 'Point' | 'LineString' | 'MultiPolygon';
  /** Whether its rows are those of the road classes counted. */
  readonly ofClasses: boolean;
  /** For planners alone. */
  readonly isGuarded?: true;
}

/** What can leave the light view, in the order of the dialog. */
export const CONTENTS: readonly Content[] = [
  { kind: 'worklist', name: m.export_worklist, geometry: 'LineString', ofClasses: true },
  { kind: 'dark_gaps', name: m.export_dark_gaps, geometry: 'LineString', ofClasses: true },
  { kind: 'dark_routes', name: m.export_dark_routes, geometry: 'LineString', ofClasses: true },
  { kind: 'last_routes', name: m.export_last_routes, geometry: 'LineString', ofClasses: true },
  { kind: 'places', name: m.export_places, geometry: 'Point', ofClasses: true },
  { kind: 'promises', name: m.export_promises, geometry: 'LineString', ofClasses: false },
  { kind: 'resurvey', name: m.export_resurvey, geometry: 'LineString', ofClasses: true, isGuarded: true },
  { kind: 'roads', name: m.export_roads, geometry: 'LineString', ofClasses: true },
  { kind: 'communes', name: m.export_communes, geometry: 'MultiPolygon', ofClasses: false },
];
