import { provenanceOf } from '../../geodata/export/about.ts';
import type { ExportLayer } from '../../geodata/export/layer.ts';
import { communesLayer } from '../../geodata/export/layers/communes-layer.ts';
import { darkLayer } from '../../geodata/export/layers/dark-layer.ts';
import { placesLayer } from '../../geodata/export/layers/places-layer.ts';
import { promisesLayer } from '../../geodata/export/layers/promises-layer.ts';
import { resurveyLayer } from '../../geodata/export/layers/resurvey-layer.ts';
import { roadsLayer } from '../../geodata/export/layers/roads-layer.ts';
import { worklistLayer } from '../../geodata/export/layers/worklist-layer.ts';
import { whyInFile } from '../light/budget/line-wording.ts';
import type { ExportSpec } from './export-spec.ts';

/** The layer that every format of an export writes. */
export function layerOf({ content, facts, language, names }: ExportSpec): ExportLayer {
  const provenance = provenanceOf(facts, language);
  const words = { language, nameOf: (code: string) => names.get(code) ?? null };
  switch (content.kind) {
    case 'worklist':
      return worklistLayer({ ...content, words, whyOf: (line) => whyInFile(line, words), provenance });
    case 'roads':
      return roadsLayer({ ...content, words, provenance });
    case 'resurvey':
      return resurveyLayer({ ...content, words, provenance });
    case 'promises':
      return promisesLayer({ ...content, words, provenance });
    case 'places':
      return placesLayer({ ...content, words, provenance });
    case 'communes':
      return communesLayer({ rows: content.rows, language, provenance });
    default:
      return darkLayer({ ...content, id: content.kind, words, provenance });
  }
}
