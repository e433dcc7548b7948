import { describe, expect, it } from 'vitest';
import { nextInstant, notAfter } from '../../../geodata/field/phone-clock.ts';
import { nextToSend, type PhotoItem, READY } from '../../../geodata/field/queue.ts';

const photo = (id: string, createdAt: number, state: PhotoItem['state'] = READY): PhotoItem => ({
  kind: 'photo',
  id,
  worklistId: 'w',
  segmentId: 5,
  routeName: 'Đường 1',
  createdAt,
  note: '',
  state,
  bytes: 1,
});

describe('a phone whose clock is wrong', () => {
  it('orders what it made as it was made, though its clock was put back', () => {
    expect(nextInstant([], 500)).toBe(500);
    expect(nextInstant([photo('a', 900), photo('b', 700)], 500)).toBe(901);
    expect(nextInstant([photo('a', 900)], 1000)).toBe(1000);
  });

  it('does not wait for a time that lay near only by the clock as it was', () => {
    const waits = photo('a', 1, { name: 'waiting', attempts: 3, notBefore: 365 * 86_400_000 });
    expect(nextToSend([waits], 1000).item?.id).toBe('a');
    const soon = photo('a', 1, { name: 'waiting', attempts: 3, notBefore: 1000 + 300_000 });
    expect(nextToSend([soon], 1000)).toEqual({ item: null, nextAt: 301_000 });
  });

  it('dates nothing after the day of the portal, and nothing else anew', () => {
    const span = {
      fromM: 0,
      toM: 10,
      lit: 'yes',
      operating: 'works',
      hours: null,
      power: null,
      lamps: 2,
      payer: null,
    } as const;
    const edit = {
      id: '00000000-0000-4000-8000-00000000000a',
      segmentId: 5,
      baseRecordId: null,
      validOn: '2027-01-05',
      spans: [
        { ...span, checkedOn: '2027-01-05' },
        { ...span, checkedOn: '2026-11-02' },
        { ...span, checkedOn: null },
      ],
    };
    const mended = notAfter(edit, '2026-12-01');
    expect(mended.validOn).toBe('2026-12-01');
    expect(mended.spans.map(({ checkedOn }) => checkedOn)).toEqual(['2026-12-01', '2026-11-02', null]);
    expect(notAfter(edit, '2027-01-05')).toEqual(edit);
  });
});
