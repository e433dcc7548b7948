import { describe, expect, it } from 'vitest';
import type { LightEdit, LightRecord } from '../../../../geodata/contract/light-edits.ts';
import { changedStretches, changeLine } from '../../../../geodata/light/edit/changed-stretches.ts';
import { decideEdit, type EditCase } from '../../../../geodata/light/edit/decide-edit.ts';
import { earliestDay } from '../../../../geodata/light/edit/earliest-day.ts';
import { editProblems } from '../../../../geodata/light/edit/edit-problems.ts';
import { setFacts } from '../../../../geodata/light/edit/set-facts.ts';
import { speakingRecord } from '../../../../geodata/light/edit/speaking-record.ts';
import { undoEdit } from '../../../../geodata/light/edit/undo-edit.ts';
import { DARK, LENGTH_M, LIT, span } from './spans.ts';

const TODAY = '2020-09-01';
const record = (id: number, source: LightRecord['source'], validOn: string): LightRecord => ({
  id,
  validOn,
  recordedAt: `${validOn}T08:00:00+07:00`,
  source,
  by: 'planner',
  reason: null,
  spans: [span(0, 1000, DARK)],
});
const edit = (more: Partial<LightEdit> = {}): LightEdit => ({
  id: 'b4b0a7f4-1c0c-4f7a-9a55-0d5a1d0a0001',
  segmentId: 7,
  baseRecordId: 1,
  validOn: TODAY,
  spans: [span(0, 400, LIT)],
  ...more,
});
const situation = (more: Partial<EditCase> = {}): EditCase => ({
  today: TODAY,
  lengthM: LENGTH_M,
  speaking: record(1, 'survey', '2020-06-01'),
  earlier: null,
  baseOfEdit: null,
  ...more,
});
const save = (more: Partial<EditCase>, change: Partial<LightEdit> = {}) => {
  const decision = decideEdit(edit(change), situation(more));
  return decision.kind === 'save' ? [decision.record.source, decision.record.supersedes] : decision.kind;
};

describe('an edit', () => {
  it('over an official record is official, over anything else a survey', () => {
    expect(save({ speaking: record(1, 'official', '2020-06-01') })).toEqual(['official', null]);
    expect(save({ speaking: record(1, 'survey', '2020-06-01') })).toEqual(['survey', null]);
    expect(save({ speaking: record(1, 'osm', '2020-06-01') })).toEqual(['survey', null]);
    expect(save({ speaking: null }, { baseRecordId: null })).toEqual(['survey', null]);
  });

  it('of the same day supersedes the record it corrects, but never a claim of OpenStreetMap', () => {
    expect(save({ speaking: record(1, 'official', TODAY) })).toEqual(['official', 1]);
    expect(save({ speaking: record(1, 'survey', TODAY) })).toEqual(['survey', 1]);
    expect(save({ speaking: record(1, 'osm', TODAY) })).toEqual(['survey', null]);
  });

  it('from another base is a conflict, also where nothing had spoken', () => {
    expect(save({ speaking: record(2, 'survey', '2020-08-01') })).toBe('conflict');
    expect(save({ speaking: null })).toBe('conflict');
    expect(save({}, { baseRecordId: null })).toBe('conflict');
  });

  it('on top of an own edit stands on the record which that became', () => {
    const baseEditId = 'b4b0a7f4-1c0c-4f7a-9a55-0d5a1d0a0009';
    expect(save({ baseOfEdit: 1 }, { baseRecordId: null, baseEditId })).toEqual(['survey', null]);
    expect(save({ baseOfEdit: null }, { baseEditId })).toBe('conflict');
  });

  it('sent again is the record it became, even after others wrote; with other content it is refused', () => {
    const earlier = { id: 9, segmentId: 7, validOn: TODAY, spans: [span(0, 400, LIT)] };
    const speaking = record(30, 'survey', TODAY);
    expect(decideEdit(edit(), situation({ earlier, speaking }))).toEqual({ kind: 'repeated', recordId: 9 });
    expect(decideEdit(edit({ spans: [] }), situation({ earlier }))).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'id-reused' }],
    });
  });

  it('that could not speak afterwards is refused: it is older than the record in force', () => {
    const decision = decideEdit(edit({ validOn: '2020-05-31', spans: [] }), situation());
    expect(decision).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'older-than-record', wanted: '≥ 2020-06-01' }],
    });
    expect(save({ speaking: record(1, 'osm', '2020-06-01') }, { validOn: '2020-06-01', spans: [] })).toEqual([
      'survey',
      null,
    ]);
  });

  it('always speaks once it is saved', () => {
    for (const source of ['official', 'survey', 'osm'] as const) {
      for (const day of ['2020-06-01', TODAY]) {
        const old = { ...record(1, source, day), supersedes: null };
        const decision = decideEdit(edit(), situation({ speaking: old }));
        if (decision.kind !== 'save') throw new Error(decision.kind);
        const { supersedes, validOn, source: by } = decision.record;
        const made = { ...record(2, by, validOn), supersedes };
        expect(speakingRecord([old, made], TODAY)?.id).toBe(2);
      }
    }
  });

  it('of an unknown segment is refused', () => {
    expect(decideEdit(edit(), situation({ lengthM: null }))).toMatchObject({
      problems: [{ code: 'unknown-segment' }],
    });
  });

  it('taken back says what stood before, on the record that it became', () => {
    const saved = { segmentId: 7, recordId: 12, validOn: TODAY };
    const undo = undoEdit(saved, [span(0, 1000, DARK)], edit().id);
    expect(undo).toEqual(edit({ baseRecordId: 12, spans: [span(0, 1000, DARK)] }));
    const speaking = record(12, 'survey', TODAY);
    expect(decideEdit(undo, situation({ speaking }))).toMatchObject({
      kind: 'save',
      record: { supersedes: 12 },
    });
    expect(decideEdit(undo, situation({ speaking: record(13, 'survey', TODAY) })).kind).toBe('conflict');
  });

  it('from a past day, taken back, speaks on no day any more', () => {
    const [old, wrong] = [record(1, 'survey', '2020-01-01'), record(12, 'survey', '2020-06-01')];
    const undo = undoEdit({ segmentId: 7, recordId: 12, validOn: wrong.validOn }, old.spans, edit().id);
    const decision = decideEdit(undo, situation({ speaking: wrong }));
    if (decision.kind !== 'save') throw new Error(decision.kind);
    const { supersedes, validOn } = decision.record;
    const records = [old, wrong, { ...record(13, 'survey', validOn), supersedes }].map((made) => ({
      supersedes: null,
      ...made,
    }));
    expect(['2020-05-31', '2020-06-01', TODAY].map((on) => speakingRecord(records, on)?.id)).toEqual([
      1, 13, 13,
    ]);
  });

  it('may hold from any day since the record of its authority, and from any day before a claim of OpenStreetMap', () => {
    const days = ['2020-05-31', '2020-06-01', '2020-07-15'];
    const kinds = (source: LightRecord['source']) =>
      days.map(
        (validOn) =>
          decideEdit(
            edit({ validOn, spans: [span(0, 400, DARK)] }),
            situation({ speaking: record(1, source, '2020-06-01') }),
          ).kind,
      );
    expect(kinds('official')).toEqual(['refused', 'save', 'save']);
    expect(kinds('survey')).toEqual(['refused', 'save', 'save']);
    expect(kinds('osm')).toEqual(['save', 'save', 'save']);
    expect(earliestDay(record(1, 'official', '2020-06-01'))).toBe('2020-06-01');
    expect(earliestDay(record(1, 'osm', '2020-06-01'))).toBe('1990-01-01');
    expect(earliestDay(null)).toBe('1990-01-01');
  });
});

describe('the problems of an edit', () => {
  const codes = (spans: LightEdit['spans'], validOn = TODAY) =>
    editProblems({ spans, validOn }, LENGTH_M, TODAY).map(({ code, where }) => `${where?.field} ${code}`);

  it('are all told, with the field', () => {
    expect(
      codes(
        [
          span(-1, 400, { ...LIT, lamps: 2.5 }),
          span(300, 1200, { ...DARK, operating: 'works', hours: 'other' }),
          span(1000, 1000, DARK),
        ],
        '2020-09-02',
      ),
    ).toEqual([
      'validOn day-to-come',
      'spans.0.fromM outside',
      'spans.0.lamps lamps',
      'spans.1.toM outside',
      'spans.1.operating unlit-lamps-work',
      'spans.1.hours hours-without-light',
      'spans.2.fromM outside',
      'spans.2.toM too-short',
      'spans.1.fromM overlap',
      'spans.2.fromM overlap',
    ]);
  });

  it('are none for neighbours that touch, for broken lamps without light, and for nothing at all', () => {
    expect(codes([span(0, 400, LIT), span(400, 1000, { ...DARK, operating: 'broken', lamps: 3 })])).toEqual(
      [],
    );
    expect(codes([])).toEqual([]);
  });

  it('name a check that is to come, not one after the day the fact holds from, and what is no number', () => {
    expect(codes([span(0, 10, { ...LIT, checkedOn: TODAY })], '2020-03-01')).toEqual([]);
    expect(codes([span(0, 10, { ...LIT, checkedOn: '2020-09-02' })])).toEqual([
      'spans.0.checkedOn day-to-come',
    ]);
    expect(codes([span(Number.NaN, 10, LIT)])).toEqual(['spans.0.fromM outside', 'spans.0.toM too-short']);
  });
});

describe('setting light to no', () => {
  it('takes hours, lamps and power with it, but not broken lamps', () => {
    const [dark] = setFacts([span(0, 1000, LIT)], 0, 1000, { lit: 'no' });
    expect(dark).toEqual(span(0, 1000, { ...DARK }));
    const [broken] = setFacts([span(0, 1000, LIT)], 0, 1000, { lit: 'no', operating: 'broken' });
    expect(broken).toEqual(span(0, 1000, { ...LIT, lit: 'no', operating: 'broken', hours: null }));
  });
});

describe('a change in words', () => {
  it('names the metres and each fact before and after', () => {
    const before = [span(0, 1000, DARK)];
    const after = setFacts(before, 0, 400, { lit: 'yes', lamps: 12, checkedOn: '2020-08-15' });
    expect(changedStretches(before, after, LENGTH_M).map(changeLine)).toEqual([
      {
        vi: '0–400 m · chưa có đèn → có đèn; số trụ đèn: chưa rõ → 12; ngày kiểm tra: 01/06/2020 → 15/08/2020',
        en: '0–400 m · unlit → lit; lamps: not known → 12; checked on: 01/06/2020 → 15/08/2020',
      },
    ]);
  });

  it('is one line where neighbours change alike, and none where nothing changes', () => {
    const before = [span(0, 300, DARK), span(300, 1000, DARK)];
    const after = setFacts(before, 0, 1000, { lit: 'yes' });
    expect(changedStretches(before, after, LENGTH_M)).toHaveLength(1);
    expect(changedStretches(before, [span(0, 1000, DARK)], LENGTH_M)).toEqual([]);
  });
});
