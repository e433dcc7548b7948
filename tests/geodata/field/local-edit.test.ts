import { describe, expect, it } from 'vitest';
import type { FieldSegment } from '../../../geodata/contract/field.ts';
import { newEdit, stretchesHere } from '../../../geodata/field/local-edit.ts';
import { measureOfPosition } from '../../../geodata/field/measure-of-position.ts';
import { type EditItem, READY } from '../../../geodata/field/queue.ts';
import { setFacts } from '../../../geodata/light/edit/set-facts.ts';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const segment: FieldSegment = {
  segmentId: 5,
  routeId: 1,
  routeName: 'Đường 1',
  class: 'hamlet',
  lengthM: 1000,
  units: ['25456'],
  line: [
    [106, 11],
    [106, 11.00904],
  ],
  record: {
    id: 77,
    validOn: '2020-01-01',
    recordedAt: '2020-01-01T00:00:00Z',
    source: 'survey',
    by: 'planner',
    reason: null,
    spans: [
      {
        fromM: 0,
        toM: 1000,
        lit: 'no',
        operating: 'not_checked',
        hours: null,
        power: null,
        lamps: null,
        payer: null,
        checkedOn: null,
      },
    ],
  },
};
const item = (edit: EditItem['edit'], state: EditItem['state'] = READY): EditItem => ({
  kind: 'edit',
  id: edit.id,
  worklistId: 'w',
  segmentId: 5,
  routeName: 'Đường 1',
  createdAt: 1,
  note: '',
  state,
  edit,
});

describe('an edit made on the phone', () => {
  const lit = setFacts(stretchesHere(segment, []), 0, 400, { lit: 'yes' });
  const first = newEdit(segment, [], lit, { id: A, validOn: '2020-09-30' });

  it('says all of its segment, on top of the record that was carried along', () => {
    expect(first).toMatchObject({ id: A, baseRecordId: 77, validOn: '2020-09-30' });
    expect(first).not.toHaveProperty('baseEditId');
    expect(first.spans.map(({ fromM, toM, lit: state }) => [fromM, toM, state])).toEqual([
      [0, 400, 'yes'],
      [400, 1000, 'no'],
    ]);
  });

  it('is what the phone shows from then on, and the base of the next', () => {
    const queued = [item(first)];
    expect(stretchesHere(segment, queued).map(({ lit: state }) => state)).toEqual(['yes', 'no']);
    const second = newEdit(segment, queued, stretchesHere(segment, queued), { id: B, validOn: '2020-09-30' });
    expect(second.baseEditId).toBe(A);
  });

  it('no longer counts when its writer dropped it', () => {
    expect(stretchesHere(segment, [item(first, { name: 'dropped' })]).map(({ lit: state }) => state)).toEqual(
      ['no'],
    );
  });
});

describe('a position beside a road', () => {
  it('is a measure along it and a distance from it', () => {
    const { measureM, awayM } = measureOfPosition(segment.line, [106.0001, 11.00452], 1000);
    expect(measureM).toBeCloseTo(500, 0);
    expect(awayM).toBeCloseTo(10.9, 1);
  });

  it('beyond an end is that end', () => {
    expect(measureOfPosition(segment.line, [106, 10.9], 1000).measureM).toBe(0);
    expect(measureOfPosition(segment.line, [106, 11.1], 1000).measureM).toBeCloseTo(1000, 6);
  });
});
