import { describe, expect, it } from 'vitest';
import { isMeant, NOWHERE } from '../../../web/light/pointing/on-map.ts';
import { pointerNews } from '../../../web/light/pointing/under-pointer.ts';

const under = (patch: object) => ({ row: null, unit: null, place: null, ...patch });
const road = { ...NOWHERE, rows: [4, 5] };
const commune = { ...NOWHERE, units: ['25516'] };
const school = { units: [], rows: [4], place: { code: 'P1', at: [106.1, 11.3] } };

describe('a line of a list', () => {
  it('is meant by what lies under the pointer', () => {
    expect(isMeant(road, under({ row: 5 }))).toBe(true);
    expect(isMeant(commune, under({ unit: '25516', row: 9 }))).toBe(true);
    expect(isMeant(school, under({ place: 'P1' }))).toBe(true);
    expect(isMeant(school, under({ row: 4 }))).toBe(true);
  });

  it('is not meant by its neighbours, nor by nothing', () => {
    expect(isMeant(road, under({ row: 6, unit: '25516' }))).toBe(false);
    expect(isMeant(commune, under({ unit: '25459' }))).toBe(false);
    // Another school stands here, beside the same dark road.
    expect(isMeant(school, under({ place: 'P2', row: 4 }))).toBe(false);
    for (const line of [road, commune, school, NOWHERE]) expect(isMeant(line, under({}))).toBe(false);
  });
});

it('tells of a change under the pointer once, and of none where nothing changed', () => {
  const news = pointerNews();
  const heard: unknown[] = [];
  const stop = news.hear(() => heard.push(news.now()));
  news.tell({ unit: '25516' });
  news.tell({ unit: '25516' });
  news.tell({ row: 3 });
  stop();
  news.tell({ row: null });
  expect(heard).toEqual([under({ unit: '25516' }), under({ unit: '25516', row: 3 })]);
});
