import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LightEdit } from '../../../geodata/contract/light-edits.ts';
import {
  afterRestart,
  type EditItem,
  nextToSend,
  type PhotoItem,
  putBack,
  READY,
  waitAfter,
} from '../../../geodata/field/queue.ts';

const edit = (segmentId: number): LightEdit => ({
  id: '00000000-0000-4000-8000-000000000000',
  segmentId,
  baseRecordId: null,
  validOn: '2020-09-30',
  spans: [],
});
const head = { worklistId: 'w', routeName: 'Đường 1', note: '' };
const editItem = (
  id: string,
  segmentId: number,
  createdAt: number,
  state: EditItem['state'] = READY,
): EditItem => ({
  kind: 'edit',
  id,
  segmentId,
  createdAt,
  state,
  edit: edit(segmentId),
  ...head,
});
const photo = (id: string, segmentId: number, createdAt: number): PhotoItem => ({
  kind: 'photo',
  id,
  segmentId,
  createdAt,
  state: READY,
  bytes: 1,
  ...head,
});

describe('the queue of a phone', () => {
  it('sends the oldest first', () => {
    expect(nextToSend([editItem('b', 2, 20), editItem('a', 1, 10)], 100).item?.id).toBe('a');
  });

  it('lets a later edit of a segment wait for the earlier one, in conflict too, and others pass', () => {
    const conflict = editItem('a', 1, 10, { name: 'conflict', base: null, theirs: null });
    const items = [conflict, editItem('b', 1, 20), editItem('c', 2, 30), photo('p', 1, 40)];
    expect(nextToSend(items, 100).item?.id).toBe('c');
    expect(nextToSend([conflict, editItem('b', 1, 20), photo('p', 1, 40)], 100).item?.id).toBe('p');
    const given = editItem('a', 1, 10, { name: 'dropped' });
    expect(nextToSend([given, editItem('b', 1, 20)], 100).item?.id).toBe('b');
  });

  it('waits longer after each attempt without an answer, five minutes at most', () => {
    expect([1, 2, 3, 10].map(waitAfter)).toEqual([5_000, 10_000, 20_000, 300_000]);
    const first = putBack({ name: 'sending', attempts: 0 }, 1_000);
    expect(first).toEqual({ name: 'waiting', attempts: 1, notBefore: 6_000 });
    const items = [editItem('a', 1, 10, first)];
    expect(nextToSend(items, 5_999)).toEqual({ item: null, nextAt: 6_000 });
    expect(nextToSend(items, 6_000).item?.id).toBe('a');
  });

  it('sends again what was under way when the page closed', () => {
    expect(afterRestart({ name: 'sending', attempts: 2 })).toEqual({
      name: 'waiting',
      attempts: 2,
      notBefore: 0,
    });
    expect(afterRestart({ name: 'sent', recordId: 7 })).toEqual({ name: 'sent', recordId: 7 });
  });

  it('says nothing is due when nothing waits', () => {
    expect(nextToSend([editItem('a', 1, 10, { name: 'sent', recordId: 1 })], 100)).toEqual({
      item: null,
      nextAt: null,
    });
  });

  it('sends everything in the end, edits of a segment in their order, whatever fails on the way', () => {
    const arbitrary = fc.array(
      fc.record({ segment: fc.integer({ min: 1, max: 3 }), fails: fc.integer({ min: 0, max: 3 }) }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(arbitrary, (plan) => {
        let items = plan.map(({ segment }, at) => editItem(String(at), segment, at));
        const left = plan.map(({ fails }) => fails);
        const sent: number[] = [];
        let now = 0;
        for (let step = 0; step < 200; step += 1) {
          const { item, nextAt } = nextToSend(items, now);
          if (item === null) {
            if (nextAt === null) break;
            now = nextAt;
            continue;
          }
          const at = Number(item.id);
          const fails = (left[at] ?? 0) > 0;
          left[at] = (left[at] ?? 0) - 1;
          if (!fails) sent.push(at);
          items = items.map((each) =>
            each.id === item.id
              ? { ...each, state: fails ? putBack(each.state, now) : { name: 'sent', recordId: at } }
              : each,
          );
        }
        expect(sent.toSorted((a, b) => a - b)).toEqual(plan.map((_, at) => at));
        for (const segment of [1, 2, 3]) {
          const ofSegment = sent.filter((at) => plan[at]?.segment === segment);
          expect(ofSegment).toEqual(ofSegment.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
