import { parseArgs } from 'node:util';
import type { PointOptions } from '../../api/loading/load-places.ts';
import type { RoadOptions } from '../../api/loading/load-roads.ts';
import type { UnitOptions } from '../../api/loading/load-units.ts';
import { COORDINATE_SYSTEMS, coordinateSystemOf } from '../../geodata/load/crs.ts';
import { isDay } from '../../geodata/time/day.ts';
import { Refusal } from '../startup/refusal.ts';

/** The command line asks for something this script does not know. */
export class ArgumentsInvalid extends Refusal {
  override readonly name = 'ArgumentsInvalid';
}

export type LoadCommand =
  | { readonly what: 'help' }
  | { readonly what: 'communes'; readonly options: UnitOptions }
  | { readonly what: 'roads'; readonly options: RoadOptions }
  | { readonly what: 'places' | 'accidents'; readonly options: PointOptions };

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const known = {
  help: { type: 'boolean', short: 'h', default: false },
  crs: { type: 'string', default: 'EPSG:4326' },
  source: text,
  attribution: text,
  licence: text,
  'dry-run': flag,
  level: { type: 'string', default: 'commune' },
  tree: text,
  'tree-from': text,
  'missing-code': { type: 'string', default: 'error' },
  parents: { type: 'string', default: 'dissolve' },
  'lit-from': { type: 'string', default: 'osm' },
  'lit-on': text,
  merge: flag,
  'code-field': text,
  'name-field': text,
  'kind-field': text,
  'parent-field': text,
  'parent-name-field': text,
  'province-field': text,
  'province-name-field': text,
  'households-field': text,
  'population-field': text,
  'class-field': text,
  'day-field': text,
  'count-field': text,
  'segment-field': text,
} as const;

/** Reads the command line; `today` is the day of light claims that bear none. Throws ArgumentsInvalid. */
export function readArguments(argv: readonly string[], today: string): LoadCommand {
  const { values, positionals } = parse(argv);
  if (values.help || positionals.length === 0) return { what: 'help' };
  const [what, file, ...rest] = positionals;
  if (what !== 'communes' && what !== 'roads' && what !== 'places' && what !== 'accidents') {
    throw invalid('', what ?? '', 'communes, roads, places, accidents');
  }
  if (file === undefined) throw invalid('', what, `${what} FILE`);
  if (rest.length > 0) throw invalid('', rest.join(' '), 'một tệp (one file)');
  const system = coordinateSystemOf(values.crs);
  if (!system) {
    throw invalid('--crs', values.crs, COORDINATE_SYSTEMS.map(({ srid }) => `EPSG:${srid}`).join(', '));
  }
  const common = {
    file,
    system,
    source: {
      ...(values.source !== undefined && { title: values.source }),
      ...(values.attribution !== undefined && { attribution: values.attribution }),
      ...(values.licence !== undefined && { licence: values.licence }),
    },
    by: 'npm run load',
    dryRun: values['dry-run'],
  };
  if (what === 'roads') {
    oneOf('--lit-from', values['lit-from'], ['osm']);
    const fields = { roadName: values['name-field'], roadClass: values['class-field'] };
    return {
      what,
      options: { ...common, fields, litOn: day('--lit-on', values['lit-on'] ?? today), merge: values.merge },
    };
  }
  if (what === 'places' || what === 'accidents') {
    const fields = {
      placeName: values['name-field'],
      placeKind: values['kind-field'],
      day: values['day-field'],
      cases: values['count-field'],
      segment: values['segment-field'],
    };
    return { what, options: { ...common, fields, merge: values.merge } };
  }
  if (values.tree === undefined) throw invalid('--tree', '', '2020');
  const fields = {
    code: values['code-field'],
    name: values['name-field'],
    kind: values['kind-field'],
    districtCode: values['parent-field'],
    districtName: values['parent-name-field'],
    provinceCode: values['province-field'],
    provinceName: values['province-name-field'],
    households: values['households-field'],
    population: values['population-field'],
  };
  return {
    what,
    options: {
      ...common,
      fields,
      level: oneOf('--level', values.level, ['commune', 'district', 'province']),
      tree: values.tree,
      treeFrom: day('--tree-from', values['tree-from'] ?? `${values.tree}-01-01`),
      missingCode: oneOf('--missing-code', values['missing-code'], ['error', 'provisional']),
      dissolve: oneOf('--parents', values.parents, ['dissolve', 'keep']) === 'dissolve',
    },
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: known, allowPositionals: true });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new ArgumentsInvalid(`Không hiểu lệnh. (${words}. See: npm run load -- --help)`);
  }
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw invalid(name, value, allowed.join(', '));
  return found;
}

function day(name: string, value: string): string {
  if (!isDay(value)) throw invalid(name, value, 'yyyy-mm-dd');
  return value;
}

function invalid(name: string, value: string, wanted: string): ArgumentsInvalid {
  return new ArgumentsInvalid(
    `${name === '' ? 'Lệnh' : name} là "${value}", cần: ${wanted}. (${name === '' ? 'The command' : name} is "${value}", wanted: ${wanted}. See: npm run load -- --help)`,
  );
}
