import { describe, expect, it } from 'vitest';
import type { LightRecord, LightSpan } from '../../../geodata/contract/light-edits.ts';
import { type EditItem, nextToSend, READY } from '../../../geodata/field/queue.ts';
import { type Choice, type EditInConflict, settleConflict } from '../../../geodata/field/settle-conflict.ts';
import { DARK, LENGTH_M, LIT, span } from '../light/edit/spans.ts';

const [A, B, C, N] = ['a', 'b', 'c', 'd'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`) as [
  string,
  string,
  string,
  string,
];
const TODAY = '2020-10-02';
const was = [span(0, 1000, DARK)];
const record = (id: number, spans: LightSpan[], validOn = '2020-10-01'): LightRecord => ({
  id,
  validOn,
  recordedAt: `${validOn}T08:00:00+07:00`,
  source: 'survey',
  by: 'steward',
  reason: 'tại văn phòng',
  spans,
});
const item = (id: string, createdAt: number, spans: LightSpan[], below: string | null): EditItem => ({
  kind: 'edit',
  id,
  worklistId: 'w',
  segmentId: 7,
  routeName: 'Đường 1',
  createdAt,
  note: '',
  state: READY,
  edit: {
    id,
    segmentId: 7,
    baseRecordId: 1,
    ...(below === null ? {} : { baseEditId: below }),
    validOn: '2020-09-30',
    spans,
  },
});
/** The first edit says 0–400 m are lit; the server meanwhile holds `theirs`. */
const first = (theirs: LightRecord | null): EditInConflict => ({
  ...item(A, 1, [span(0, 400, LIT), span(400, 1000, DARK)], null),
  state: { name: 'conflict', base: { spans: was }, theirs },
});
const write = (spans: LightSpan[]): Choice => ({ kind: 'write', spans, id: N, today: TODAY });
const looks = ({ edit }: EditItem) =>
  edit.spans.map(({ fromM, toM, lit, operating }) => [fromM, toM, lit, operating]);
const byId = (items: readonly EditItem[]) => Object.fromEntries(items.map((each) => [each.id, each]));

describe('a conflict settled for the other side', () => {
  const theirs = record(50, [span(0, 1000, { ...DARK, operating: 'broken' })]);

  it('sends the later edit without another conflict where it changed something else', () => {
    const given = first(
      record(50, [span(0, 400, DARK), span(400, 1000, { ...DARK, checkedOn: '2020-09-29' })]),
    );
    const paid = item(B, 2, [span(0, 400, LIT), span(400, 1000, { ...DARK, payer: 'budget' })], A);
    const { items } = settleConflict([given, paid], given, { kind: 'theirs' }, LENGTH_M);
    const kept = byId(items)[B];
    if (kept === undefined) throw new Error('the later edit is gone');
    expect(kept.state).toEqual(READY);
    expect(kept.edit).toMatchObject({ baseRecordId: 50, validOn: '2020-10-01' });
    expect(kept.edit).not.toHaveProperty('baseEditId');
    expect(kept.edit.spans).toEqual([
      span(0, 400, DARK),
      span(400, 1000, { ...DARK, payer: 'budget', checkedOn: '2020-09-29' }),
    ]);
    expect(nextToSend(items, 100).item?.id).toBe(B);
  });

  it('asks again, on the phone, where the later edit changed the same fact otherwise', () => {
    const given = first(theirs);
    const broken = item(
      B,
      2,
      [span(0, 400, LIT), span(400, 1000, { ...DARK, operating: 'works', lit: 'yes' })],
      A,
    );
    const { items } = settleConflict([given, broken], given, { kind: 'theirs' }, LENGTH_M);
    const { [A]: dropped, [B]: asked } = byId(items);
    expect(dropped?.state).toEqual({ name: 'dropped' });
    expect(asked?.state).toMatchObject({ name: 'conflict', theirs: { id: 50, by: 'steward' } });
    expect(nextToSend(items, 100).item).toBeNull();
  });

  it('carries a chain of later edits along, each on the one before', () => {
    const given = first(record(50, was));
    const second = item(
      B,
      2,
      [span(0, 400, LIT), span(400, 1000, { ...DARK, lamps: 3, operating: 'broken' })],
      A,
    );
    const third = item(
      C,
      3,
      [span(0, 400, LIT), span(400, 1000, { ...DARK, lamps: 3, operating: 'broken', power: 'solar' })],
      B,
    );
    const { items } = settleConflict([given, second, third], given, { kind: 'theirs' }, LENGTH_M);
    const { [B]: b, [C]: c } = byId(items);
    expect(b?.edit).toMatchObject({ baseRecordId: 50 });
    expect(c?.edit).toMatchObject({ baseEditId: B });
    expect(c?.edit.spans).toEqual([
      span(0, 400, DARK),
      span(400, 1000, { ...DARK, lamps: 3, operating: 'broken', power: 'solar' }),
    ]);
  });

  it('leaves what is sent, other segments and photos alone', () => {
    const given = first(theirs);
    const others = [
      { ...item(B, 2, was, A), state: { name: 'sent', recordId: 9 } as const },
      { ...item(C, 3, was, null), segmentId: 8 },
    ];
    const { items } = settleConflict([given, ...others], given, { kind: 'theirs' }, LENGTH_M);
    expect(items.map(({ id }) => id)).toEqual([A]);
  });
});

describe('a conflict settled for one’s own', () => {
  it('is a new edit on their record, from today, and the later one stands on it', () => {
    const given = first(record(50, [span(0, 1000, { ...DARK, operating: 'broken' })]));
    const later = item(B, 2, [span(0, 400, LIT), span(400, 1000, { ...DARK, payer: 'community' })], A);
    const { items } = settleConflict([given, later], given, write(given.edit.spans), LENGTH_M);
    const { [A]: replaced, [N]: written, [B]: kept } = byId(items);
    expect(replaced?.state).toEqual({ name: 'dropped', isReplaced: true });
    expect(written?.edit).toMatchObject({ id: N, baseRecordId: 50, validOn: TODAY });
    expect(written?.edit.spans).toEqual(given.edit.spans);
    expect(kept?.state).toEqual(READY);
    expect(kept?.edit).toMatchObject({ baseEditId: N, validOn: TODAY });
    expect(kept?.edit.spans).toEqual(later.edit.spans);
    expect(nextToSend(items, 100).item?.id).toBe(N);
  });

  it('lets a later edit that collides with what was merged in be chosen on top of the new edit', () => {
    const given = first(record(50, [span(0, 400, DARK), span(400, 1000, { ...DARK, operating: 'broken' })]));
    const later = item(B, 2, [span(0, 400, LIT), span(400, 1000, { ...LIT })], A);
    const merged = [span(0, 400, LIT), span(400, 1000, { ...DARK, operating: 'broken' })];
    const once = settleConflict([given, later], given, write(merged), LENGTH_M);
    const asked = byId(once.items)[B];
    expect(asked?.state).toMatchObject({ name: 'conflict', theirsEditId: N, theirs: { spans: merged } });
    if (asked === undefined || asked.state.name !== 'conflict') throw new Error('no conflict');
    const again = settleConflict(
      once.items,
      { ...asked, state: asked.state },
      { kind: 'write', spans: asked.edit.spans, id: C, today: TODAY },
      LENGTH_M,
    );
    expect(byId(again.items)[C]?.edit).toMatchObject({ baseEditId: N });
    expect(again.speaks).toBeUndefined();
    expect(looks(byId(again.items)[C] ?? given)).toEqual([
      [0, 400, 'yes', 'works'],
      [400, 1000, 'yes', 'works'],
    ]);
  });
});
