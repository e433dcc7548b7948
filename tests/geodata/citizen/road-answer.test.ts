import { describe, expect, it } from 'vitest';
import { answerOf, formatMetres, lightOf } from '../../../geodata/citizen/road-answer.ts';
import { type SaidSpan, stretchesOf } from '../../../geodata/citizen/road-stretches.ts';
import { whoSaid } from '../../../geodata/citizen/who-said.ts';

const span = (fromM: number, toM: number, lit: SaidSpan['lit'], more: Partial<SaidSpan> = {}): SaidSpan => ({
  fromM,
  toM,
  lit,
  operating: 'works',
  source: 'official',
  checkedOn: null,
  validOn: '2020-06-01',
  ...more,
});

describe('the stretches of a segment', () => {
  it('fill what nobody has said with unknown, never with unlit', () => {
    const stretches = stretchesOf(100, [span(60, 80, 'no'), span(0, 40, 'yes')]);
    expect(stretches.map(({ fromM, toM, lit, said }) => [fromM, toM, lit, said?.source ?? null])).toEqual([
      [0, 40, 'yes', 'official'],
      [40, 60, 'unknown', null],
      [60, 80, 'no', 'official'],
      [80, 100, 'unknown', null],
    ]);
  });

  it('end where the segment ends, and leave no splinter of rounding behind', () => {
    const stretches = stretchesOf(100, [span(0, 99.8, 'yes')]);
    expect(stretches.map(({ fromM, toM }) => [fromM, toM])).toEqual([[0, 99.8]]);
    expect(stretchesOf(100, [span(0, 140, 'yes')]).map(({ toM }) => toM)).toEqual([100]);
  });

  it('are one unknown stretch where there is no record at all', () => {
    expect(stretchesOf(50, [])).toEqual([{ fromM: 0, toM: 50, lit: 'unknown', isBroken: false, said: null }]);
  });
});

describe('is this road lit?', () => {
  it.each([
    ['lit', { litM: 100, unlitM: 0, unknownM: 0 }],
    ['unlit', { litM: 0, unlitM: 100, unknownM: 0 }],
    ['unknown', { litM: 0, unlitM: 0, unknownM: 100 }],
    ['partly', { litM: 40, unlitM: 60, unknownM: 0 }],
    ['partly', { litM: 40, unlitM: 30, unknownM: 30 }],
    ['partly_unknown', { litM: 40, unlitM: 0, unknownM: 60 }],
    ['partly_unknown', { litM: 0, unlitM: 40, unknownM: 60 }],
    ['lit', { litM: 1000, unlitM: 0, unknownM: 0.6 }],
    ['unknown', { litM: 0, unlitM: 0, unknownM: 0 }],
  ] as const)('%s', (answer, light) => {
    expect(answerOf({ ...light, brokenM: 0 })).toBe(answer);
  });

  it('counts broken lamps among those that are there', () => {
    const stretches = stretchesOf(100, [span(0, 70, 'yes'), span(70, 100, 'yes', { operating: 'broken' })]);
    expect(lightOf(stretches)).toEqual({ litM: 100, unlitM: 0, unknownM: 0, brokenM: 30 });
  });
});

describe('who says so', () => {
  it('tells the day somebody looked, or else the day of the record', () => {
    const said = { source: 'official', checkedOn: '2020-06-12', validOn: '2020-06-30' } as const;
    expect(whoSaid(said).vi).toBe('Theo hồ sơ của cơ quan quản lý, kiểm tra ngày 12/06/2020');
    expect(whoSaid({ ...said, checkedOn: null }).en).toBe(
      'By the record of the office in charge, recorded on 30/06/2020',
    );
  });

  it('says of a community map that nobody checked it, and of nothing that nobody recorded it', () => {
    expect(whoSaid({ source: 'osm', checkedOn: null, validOn: '2020-01-05' }).vi).toBe(
      'Theo bản đồ cộng đồng OpenStreetMap, chưa ai kiểm tra, ghi ngày 05/01/2020',
    );
    expect(whoSaid(null).vi).toBe('Chưa ai ghi nhận');
  });
});

it.each([
  [0.4, '1 m'],
  [87.6, '88 m'],
  [654, '650 m'],
  [994, '990 m'],
  [995, '1,0 km'],
  [2449, '2,4 km'],
])('%d metres read as %s', (metres, text) => {
  expect(formatMetres(metres, 'vi')).toBe(text);
});
