import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  lightingCoverageSchema,
  lightingHistorySchema,
  lightingSegmentsSchema,
  lightingSeriesSchema,
} from '../../../geodata/contract/lighting.ts';
import { coverageOnDay } from '../../../geodata/light/coverage-on-day.ts';
import { decodeHistory, tableOnDay } from '../../../geodata/light/light-history.ts';
import { decodeSegments } from '../../../geodata/light/segment-columns.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

const ALL = 'classes=national,commune,urban,hamlet,alley';
const DAYS = ['2020-05-31', '2020-06-01', '2020-06-14', '2020-06-15', '2020-08-31'];
const coverage = (query: string) => portal.read(`/api/lighting/coverage?${query}`, lightingCoverageSchema);
const series = (query: string) => portal.read(`/api/lighting/coverage/series?${query}`, lightingSeriesSchema);

/** Kilometres to the millimetre, and routes. */
const rounded = ({
  km,
  routes,
}: {
  km: { lit: number; unlit: number; unknown: number };
  routes: object;
}) => ({
  km: [km.lit, km.unlit, km.unknown].map((value) => Math.round(value * 1e6)),
  routes,
});

describe('coverage over time', () => {
  it.each(['commune', 'district', 'province', 'block'])(
    'is on every day what coverage says of that day, for each %s and the province',
    async (level) => {
      for (const known of ['', '&knownOn=2020-06-10', '&knownOn=2020-05-01']) {
        const answer = await series(`level=${level}&${ALL}${known}`);
        for (const on of DAYS) {
          const day = await coverage(`level=${level}&${ALL}&on=${on}${known}`);
          const courses = [...answer.units, answer.province].map((unit) =>
            coverageOnDay(answer.days, unit, on),
          );
          const units = [...day.units, day.province];
          if (answer.days.length === 0) {
            expect(units.every(({ km }) => km.unknown === km.total)).toBe(true);
            continue;
          }
          expect(courses.map((course) => course && rounded(course))).toEqual(units.map(rounded));
        }
      }
    },
  );

  it('begins on the eve of the first record, when nothing was known', async () => {
    const { days, province } = await series(ALL);
    expect(days).toEqual(['2020-05-31', '2020-06-01']);
    expect([province.km.lit[0], province.km.unlit[0]]).toEqual([0, 0]);
    expect(province.km.lit[1]).toBeGreaterThan(10);
  });

  it('leaves one unit when asked for one, and says when there is no such unit', async () => {
    const { units } = await series('unit=25002');
    expect(units.map(({ code }) => code)).toEqual(['25002']);
    expect((await portal.ask('/api/lighting/coverage/series?unit=99999')).status).toBe(404);
    expect((await portal.ask('/api/lighting/coverage/series?level=street')).status).toBe(400);
  });
});

describe('the pieces of every day', () => {
  /** Weighted millimetres by segment, unit, light, lamps and promise. */
  const sums = (table: SegmentTable) => {
    const lengths = new Map<string, number>();
    for (let row = 0; row < table.count; row += 1) {
      const key = [table.segment, table.unit, table.lit, table.broken, table.promised]
        .map((column) => column[row])
        .join();
      lengths.set(key, (lengths.get(key) ?? 0) + (table.lengthM[row] ?? 0) * (table.weight[row] ?? 0));
    }
    return [...lengths].map(([key, metres]) => `${key} ${metres.toFixed(1)}`).sort();
  };

  it.each(['', '&knownOn=2020-06-10', '&knownOn=2020-05-01'])(
    'are on each day those of that day (%s)',
    async (known) => {
      const history = decodeHistory(
        await portal.read(`/api/lighting/history?${ALL}${known}`, lightingHistorySchema),
      );
      for (const on of DAYS) {
        const day = decodeSegments(
          await portal.read(`/api/lighting/segments?${ALL}&on=${on}${known}`, lightingSegmentsSchema),
        );
        const cut = tableOnDay(history, on);
        expect(sums(cut), on).toEqual(sums(day));
        // And as many: a file of the roads has the same rows, whether somebody moved through time before or not.
        expect(cut.count, on).toBe(day.count);
      }
    },
  );
});

describe('coverage of emulation blocks and of classes', () => {
  it('of a block is that of its one commune', async () => {
    const [blocks, communes] = [await coverage('level=block'), await coverage('level=commune')];
    const {
      code: _,
      name: __,
      ...commune
    } = communes.units.find(({ code }) => code === '25001') ?? {
      code: '',
      name: '',
    };
    expect(blocks.units).toEqual([{ code: 'B1', name: 'Khối số 1', ...commune }]);
    expect(blocks.province).toEqual(communes.province);
  });

  it('by class is what asking for that class alone answers, and adds up to the whole', async () => {
    const { units, province } = await coverage(`by=class&${ALL}`);
    for (const at of ['national', 'hamlet', 'alley'] as const) {
      const alone = await coverage(`classes=${at}`);
      const told = province.byClass?.find((row) => row.class === at);
      expect(told && rounded(told)).toEqual(rounded(alone.province));
      const parts = units.map(({ byClass }) => byClass?.find((row) => row.class === at));
      expect(parts.map((part) => part && rounded(part))).toEqual(alone.units.map(rounded));
    }
    const sum = province.byClass?.reduce((total, { km }) => total + km.total, 0);
    expect(sum).toBeCloseTo(province.km.total, 9);
    expect((await coverage('')).province.byClass).toBeUndefined();
  });
});
