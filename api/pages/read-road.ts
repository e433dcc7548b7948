import type { TransactionSql } from 'postgres';
import { rankRoads } from '../../geodata/citizen/rank-roads.ts';
import { lightOf, type RoadLight } from '../../geodata/citizen/road-answer.ts';
import { roadsInPlaces } from '../../geodata/citizen/road-in-place.ts';
import { type Stretch, stretchesOf } from '../../geodata/citizen/road-stretches.ts';
import type { LightPromise } from '../../geodata/contract/promises.ts';
import { byUrgency } from '../../geodata/promise/order-promises.ts';
import { type Day, laterDay } from '../../geodata/time/day.ts';
import {
  type CitizenRoad,
  type FoundRoad,
  findRoads,
  findRoadsInPlaces,
  readCitizenRoad,
} from '../queries/citizen-roads.ts';
import { readEdition } from '../queries/edition.ts';
import { readMeta } from '../queries/meta.ts';
import { asOn, readNewestPromiseDay, readPromises } from '../queries/promises.ts';
import { lightDay, todayInProvince } from '../routes/light-day.ts';
import type { PageSearch } from './page-search.ts';
import { type PageSources, sourcesOf } from './read-province.ts';

/** More than these nobody reads: the page asks for the commune instead. */
export const MOST_FOUND = 30;

export interface RoadPage extends PageSources {
  readonly on: Day;
  /** Null: nothing was looked for. One more than MOST_FOUND: there are more. */
  readonly found: readonly FoundRoad[] | null;
  readonly road:
    | (Pick<CitizenRoad, 'id' | 'name' | 'class'> & {
        readonly segments: readonly (CitizenRoad['segments'][number] & {
          readonly stretches: readonly Stretch[];
        })[];
        readonly light: RoadLight;
        readonly units: FoundRoad['units'];
        readonly promises: readonly LightPromise[];
      })
    | null;
  /** A road was asked for that is not there (any more). */
  readonly isUnknown: boolean;
}

/** What the page of one road says, by the rights of the public whoever asks. */
export async function readRoadPage(
  sql: TransactionSql,
  search: Pick<PageSearch, 'q' | 'unit' | 'road' | 'on' | 'knownOn'>,
  now: Date,
): Promise<RoadPage> {
  const edition = await readEdition(sql);
  const rows = await readMeta(sql, edition);
  const on = search.on ?? (await newestDay(sql, now, rows.sources));
  const knownOn = search.knownOn ?? null;
  const found = search.q === undefined || search.q === '' ? null : await find(sql, search.q, search.unit);
  // A single road of exactly this search is the answer itself.
  const only = found?.length === 1 ? found[0]?.id : undefined;
  const id = search.road ?? only;
  const road = id === undefined ? null : await readCitizenRoad(sql, id, on, knownOn);
  const head = { on, found, ...sourcesOf(rows) };
  if (road === null) return { ...head, road: null, isUnknown: search.road !== undefined };
  const segments = road.segments.map((segment) => ({
    ...segment,
    stretches: stretchesOf(segment.lengthM, segment.spans),
  }));
  const promised =
    segments.length === 0
      ? []
      : await readPromises(sql, 'portal_public', { segments: segments.map((each) => each.id), knownOn });
  const promises = promised
    .flatMap((row) => asOn(row, on) ?? [])
    .filter(({ status }) => status !== 'replaced')
    .sort(byUrgency);
  const units = [
    ...new Map(segments.flatMap((each) => each.units.map((unit) => [unit.code, unit]))).values(),
  ];
  const light = lightOf(segments.flatMap(({ stretches }) => stretches));
  return {
    ...head,
    road: { id: road.id, name: road.name, class: road.class, segments, light, units, promises },
    isUnknown: false,
  };
}

/** By the name alone; when no road bears it, by a name with that of a commune behind it. */
async function find(sql: TransactionSql, typed: string, unit: string | undefined): Promise<FoundRoad[]> {
  const named = await findRoads(sql, typed, unit ?? null, MOST_FOUND + 1);
  if (named.length > 0 || unit !== undefined) return rankRoads(named, typed);
  return rankRoads(await findRoadsInPlaces(sql, roadsInPlaces(typed), MOST_FOUND + 1), typed);
}

/** Today; of the sample, a finished year, the newest day anything is told of. */
async function newestDay(
  sql: TransactionSql,
  now: Date,
  sources: readonly { readonly kind: string; readonly generated: boolean }[],
): Promise<Day> {
  const today = todayInProvince(now);
  if (!sources.some(({ kind, generated }) => kind === 'roads' && generated)) return today;
  return laterDay(await lightDay(sql, now), (await readNewestPromiseDay(sql, today)) ?? '');
}
