import type { TransactionSql } from 'postgres';
import type { Provenance } from '../../geodata/export/about.ts';
import type { ExportLayer } from '../../geodata/export/layer.ts';
import type { RoadWords } from '../../geodata/export/layers/road-columns.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import type { Language } from '../../geodata/text/bilingual.ts';
import type { Published } from '../cache/published.ts';
import type { Access } from '../database/in-role.ts';
import type { Edition } from '../queries/edition.ts';
import type { UnitTree } from '../queries/unit-tree.ts';

export interface LayerWanted {
  readonly layer: 'roads' | 'communes' | 'promises' | 'places';
  readonly on: string;
  readonly knownOn: string | null;
  readonly classes: readonly RoadClass[];
  /** Code of a unit; null: the whole province. */
  readonly unit: string | null;
  readonly language: Language;
}

/** What every layer is read with. */
export interface LayerRequest {
  readonly sql: TransactionSql;
  readonly role: Access;
  readonly readSeries: Published['readSeries'];
  readonly wanted: LayerWanted;
  readonly edition: Edition;
  readonly tree: UnitTree;
  /** Database ids of the communes asked for; null: everywhere. */
  readonly unitIds: readonly number[] | null;
  readonly words: RoadWords;
  readonly provenance: Provenance;
}

export type ReadOneLayer = (request: LayerRequest) => Promise<ExportLayer>;
