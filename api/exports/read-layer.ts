import type { TransactionSql } from 'postgres';
import { type AboutFacts, provenanceOf } from '../../geodata/export/about.ts';
import type { ExportLayer } from '../../geodata/export/layer.ts';
import { className } from '../../geodata/export/layers/road-columns.ts';
import type { Bilingual } from '../../geodata/text/bilingual.ts';
import type { Published } from '../cache/published.ts';
import type { Access } from '../database/in-role.ts';
import { ApiProblem } from '../errors.ts';
import { readEdition } from '../queries/edition.ts';
import { readMeta } from '../queries/meta.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import { communesUnder } from '../routes/cover-units.ts';
import { unknownUnit } from '../routes/unknown.ts';
import type { LayerWanted, ReadOneLayer } from './layer-request.ts';
import { readCommunesLayer } from './read-communes-layer.ts';
import { readPlacesLayer } from './read-places-layer.ts';
import { readPromisesLayer } from './read-promises-layer.ts';
import { readRoadsLayer } from './read-roads-layer.ts';

interface LayerEntry {
  readonly title: Bilingual;
  /** Whether its rows are those of the classes asked for. */
  readonly ofClasses: boolean;
  readonly read: ReadOneLayer;
}

const LAYERS: Record<LayerWanted['layer'], LayerEntry> = {
  roads: {
    title: { vi: 'Đoạn đường và ánh sáng', en: 'Roads and their light' },
    ofClasses: true,
    read: readRoadsLayer,
  },
  communes: {
    title: { vi: 'Xã: kết quả và độ phủ', en: 'Communes: verdicts and coverage' },
    ofClasses: true,
    read: readCommunesLayer,
  },
  promises: {
    title: { vi: 'Lời hứa thắp sáng', en: 'Promises of light' },
    ofClasses: false,
    read: readPromisesLayer,
  },
  places: {
    title: {
      vi: 'Trường học, chợ, trạm y tế, cầu, nút giao',
      en: 'Schools, markets, clinics, bridges, crossings',
    },
    ofClasses: false,
    read: readPlacesLayer,
  },
};

/** A public layer with the rights of a role, and the data version it was read from. Throws ApiProblem on an unknown unit or too many rows. */
export async function readLayer(
  sql: TransactionSql,
  role: Access,
  readSeries: Published['readSeries'],
  wanted: LayerWanted,
): Promise<{
  readonly layer: ExportLayer;
  readonly dataVersion: number;
  readonly place: string;
  readonly what: string;
}> {
  const { on, knownOn, classes, unit, language } = wanted;
  const entry = LAYERS[wanted.layer];
  const edition = await readEdition(sql);
  const { sources, province, borders_generated } = await readMeta(sql, edition);
  if (province === null) throw new ApiProblem('nothing-published');
  const tree = await readUnitTree(sql, edition.tree);
  const unitIds = unit === null ? null : communesUnder(tree, unit);
  if (unitIds === undefined) throw unknownUnit('unit', unit ?? '');
  const isMade = (kind: string) => sources.some((source) => source.kind === kind && source.generated);
  const place = tree.units.find(({ code }) => code === unit)?.name ?? province.name;
  const what = entry.title[language];
  const facts: AboutFacts = {
    title: what,
    place,
    choice: entry.ofClasses ? classes.map((id) => className(id, language)).join(', ') : '',
    on,
    knownOn,
    dataVersion: edition.dataVersion,
    attributions: sources.map(({ attribution }) => attribution),
    sample: { figures: isMade('figures'), borders: borders_generated, roads: isMade('roads') },
    link: null,
  };
  const names = new Map(tree.units.map(({ code, name }) => [code, name]));
  const words = { language, nameOf: (code: string) => names.get(code) ?? null };
  const provenance = provenanceOf(facts, language);
  const request = { sql, role, readSeries, wanted, edition, tree, unitIds, words, provenance };
  return { layer: await entry.read(request), dataVersion: edition.dataVersion, place, what };
}
