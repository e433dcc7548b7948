import { describe, expect, it } from 'vitest';
import { indexBorders } from '../../../geodata/cut/border-index.ts';
import { cutAtBorders } from '../../../geodata/cut/cut-at-borders.ts';
import { coverageOf, type LightPart } from '../../../geodata/light/coverage.ts';
import { T6_CLASSES } from '../../../geodata/light/road-class.ts';
import { type Plan, targetById } from '../../../geodata/plan/plan.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { generateSampleProvince } from '../../../geodata/sample/generate-sample-province.ts';
import { lengthM } from '../../../geodata/sample/roads/length-m.ts';
import type { SampleFigure, SampleLightRecord, SampleSegment } from '../../../geodata/sample/sample-rows.ts';
import { judge } from '../../../geodata/verdict/judge.ts';

const province = generateSampleProvince();
const communes = province.units.filter((unit) => unit.level === 'commune');
const segmentById = new Map(province.segments.map((segment) => [segment.id, segment]));
const routeById = new Map(province.routes.map((route) => [route.id, route]));
const approved = province.figures.filter((figure) => figure.approvedBy !== null);
const corrected = new Set(approved.map((figure) => figure.supersedesId));

function endsOf({ coordinates }: SampleSegment): string[] {
  return [String(coordinates[0]), String(coordinates.at(-1))];
}

/** Figures that nothing has corrected, oldest first. */
function standing(targetId: string, subjectCode: string): SampleFigure[] {
  return approved
    .filter((f) => f.targetId === targetId && f.subjectCode === subjectCode && !corrected.has(f.id))
    .sort((a, b) => (a.validOn < b.validOn ? -1 : 1));
}

function verdicts(targetId: 'T1' | 'T5' | 'T6', on: string): Record<string, number> {
  const target = targetById(currentPlan, targetId);
  if (target === null) throw new Error(`no target ${targetId}`);
  const count: Record<string, number> = {};
  for (const { code } of communes) {
    const series = standing(targetId, code).map(({ validOn, numerator, denominator }) => ({
      validOn,
      numerator,
      denominator,
      subjects: 1,
      reporting: 1,
      complete: numerator >= (denominator ?? 1) ? 1 : 0,
    }));
    const { verdict } = judge({ target, plan: currentPlan, series, on });
    count[verdict] = (count[verdict] ?? 0) + 1;
  }
  return count;
}

describe('the sample province', () => {
  it('has about as many of everything as asked', () => {
    expect(province.segments.length).toBeGreaterThan(10_500);
    expect(province.segments.length).toBeLessThan(13_500);
    expect(Math.abs(province.routes.length - 4000)).toBeLessThan(300);
    expect(Math.abs(province.organisations.length - 650)).toBeLessThan(40);
    expect(Math.abs(province.residentialAreas.length - 700)).toBeLessThan(40);
    expect(Math.abs(province.models.length - 500)).toBeLessThan(40);
    expect(province.blocks).toHaveLength(14);
  });

  it('uses each id and code once', () => {
    const { units, residentialAreas, organisations, blocks, models, documents } = province;
    for (const rows of [units, residentialAreas, organisations, blocks, models, documents]) {
      expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
    }
    const { routes, segments, lightRecords, promises, figures } = province;
    for (const rows of [routes, segments, lightRecords, promises, figures]) {
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    }
  });

  it('puts every commune in one emulation block, and some blocks across districts', () => {
    const ofCommunes = province.blocks
      .map(({ members }) => members.flatMap((member) => ('unitCode' in member ? member.unitCode : [])))
      .filter((codes) => codes.length > 0);
    expect(ofCommunes.flat().sort()).toEqual(communes.map(({ code }) => code).sort());
    const districtsOf = (codes: string[]) =>
      new Set(communes.filter(({ code }) => codes.includes(code)).map(({ parentCode }) => parentCode)).size;
    expect(ofCommunes.map((codes) => [codes.length, districtsOf(codes)])).toEqual([
      [17, 3],
      [6, 6],
      [7, 2],
      [13, 3],
      [13, 2],
      [10, 1],
      [8, 1],
      [10, 3],
      [10, 2],
    ]);
  });

  it('shares out all households of a commune among its residential areas', () => {
    for (const { code, name, households } of communes) {
      const own = province.residentialAreas.filter((area) => area.unitCode === code);
      expect(
        own.reduce((sum, area) => sum + area.households, 0),
        name,
      ).toBe(households);
    }
  });

  it('comes out the same twice', () => {
    expect(JSON.stringify(generateSampleProvince())).toBe(JSON.stringify(province));
  });
});

describe('its roads', () => {
  it('hang together: from every segment one can drive to every other', () => {
    const at = new Map<string, SampleSegment[]>();
    for (const segment of province.segments) {
      for (const end of endsOf(segment)) at.set(end, [...(at.get(end) ?? []), segment]);
    }
    const reached = new Set(province.segments.slice(0, 1));
    for (const segment of reached) {
      for (const end of endsOf(segment)) for (const next of at.get(end) ?? []) reached.add(next);
    }
    expect(reached.size).toBe(province.segments.length);
  });

  it('number the segments of a route from 1 without a gap', () => {
    const next = new Map<string, number>();
    for (const { routeId, seq } of province.segments) {
      expect(seq).toBe(next.get(routeId) ?? 1);
      next.set(routeId, seq + 1);
    }
    expect([...next.keys()].sort()).toEqual([...routeById.keys()].sort());
  });

  it('leave no segment under twenty metres', () => {
    expect(Math.min(...province.segments.map(lengthM))).toBeGreaterThan(20);
  });

  it('follow the border between two communes here and there, vertex by vertex', () => {
    const sides = new Map<string, number>();
    for (const { geometry } of communes) {
      for (const key of new Set(geometry.coordinates.flat(2).map(String)))
        sides.set(key, (sides.get(key) ?? 0) + 1);
    }
    const along = province.segments.filter((segment) => {
      const onBorder = segment.coordinates.filter((p) => (sides.get(String(p)) ?? 0) > 1);
      return onBorder.length > 2;
    });
    expect(new Set(along.map((segment) => segment.routeId)).size).toBe(6);
  });
});

describe('its light', () => {
  it('keeps spans in order, apart, and within their segment', () => {
    for (const { segmentId, spans } of province.lightRecords) {
      const segment = segmentById.get(segmentId);
      if (!segment) throw new Error(`light on no segment: ${segmentId}`);
      let last = 0;
      for (const { fromM, toM } of spans) {
        expect(fromM).toBeGreaterThanOrEqual(last);
        expect(toM).toBeGreaterThan(fromM);
        last = toM;
      }
      expect(last).toBeLessThan(lengthM(segment) + 1);
    }
  });

  it('knows lit, dark and unsurveyed, broken, part-night and solar', () => {
    const spans = province.lightRecords.flatMap((record) => record.spans);
    expect(spans.some((span) => span.lit && span.operating === 'broken')).toBe(true);
    expect(spans.some((span) => span.hours === 'part_night')).toBe(true);
    expect(spans.some((span) => span.power === 'solar')).toBe(true);
    expect(spans.some((span) => !span.lit && span.lamps === null)).toBe(true);
    const surveyed = new Set(province.lightRecords.map((record) => record.segmentId));
    expect(surveyed.size).toBeLessThan(province.segments.length);
  });

  it('has places of every kind, and in each commune two schools or more, a market and a clinic', () => {
    const { places, accidents, segments } = province;
    const count = (kind: string) => places.filter((place) => place.kind === kind).length;
    expect([count('school'), count('market'), count('clinic')]).toEqual([385, 120, 94]);
    expect(count('bridge')).toBeGreaterThan(200);
    expect(count('crossing')).toBeGreaterThan(150);
    expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
    const ids = new Set(segments.map(({ id }) => id));
    expect(accidents.every(({ segmentId }) => segmentId === null || ids.has(segmentId))).toBe(true);
  });

  it('has promises of every status, on roads that exist', () => {
    expect(new Set(province.promises.map((promise) => promise.status)).size).toBe(5);
    for (const { segmentId, fromM, toM } of province.promises) {
      const segment = segmentById.get(segmentId);
      expect(fromM).toBeLessThan(toM);
      expect(toM).toBeLessThan(segment ? lengthM(segment) + 1 : 0);
    }
  });

  it.each(['2020-04-30', '2020-09-30', '2020-12-31'])(
    'is what communes report for T6 on %s: as many routes lit, of as many',
    (on) => {
      const borders = indexBorders(communes.map(({ geometry }) => geometry));
      const newest = new Map<string, SampleLightRecord>();
      for (const record of province.lightRecords) {
        if (record.validOn <= on && record.validOn >= (newest.get(record.segmentId)?.validOn ?? '')) {
          newest.set(record.segmentId, record);
        }
      }
      const parts = communes.map((): Omit<LightPart, 'roadClass'>[] => []);
      for (const segment of province.segments) {
        const route = routeById.get(segment.routeId);
        if (!route || !T6_CLASSES.includes(route.roadClass)) continue;
        const routeId = Number(route.id.slice(1));
        const spans = newest.get(segment.id)?.spans ?? [];
        for (const { unit, weight, fromM, toM } of cutAtBorders(
          segment.coordinates,
          lengthM(segment),
          borders,
        )) {
          if (unit === null) continue;
          let litM = 0;
          for (const span of spans) {
            if (span.lit) litM += Math.max(0, Math.min(toM, span.toM) - Math.max(fromM, span.fromM));
          }
          const whole = { segmentId: 1, routeId, weight };
          parts[unit]?.push(
            { ...whole, lit: 'yes', lengthM: Math.min(litM, toM - fromM) },
            { ...whole, lit: 'no', lengthM: Math.max(0, toM - fromM - litM) },
          );
        }
      }
      const wrong = communes.flatMap(({ code }, unit) => {
        const figure = standing('T6', code).find(({ validOn }) => validOn === on);
        const { routes } = coverageOf(parts[unit] ?? []);
        if (figure === undefined || (figure.numerator === routes.lit && figure.denominator === routes.total))
          return [];
        return [`${code}: ${figure.numerator}/${figure.denominator}, roads ${routes.lit}/${routes.total}`];
      });
      expect(wrong).toEqual([]);
    },
  );

  it('is brighter in towns than along the national border', () => {
    const latest = new Map<string, boolean>();
    for (const { segmentId, validOn, spans } of province.lightRecords) {
      if (validOn <= '2020-09-30')
        latest.set(
          segmentId,
          spans.every((span) => span.lit),
        );
    }
    const share = (unitCodes: readonly string[]): number => {
      const agencies = new Set(
        communes
          .filter((c) => unitCodes.includes(c.code))
          .map((c) => `UBND ${c.name[0]?.toLowerCase()}${c.name.slice(1)}`),
      );
      const own = province.segments.filter((segment) => {
        const route = routeById.get(segment.routeId);
        return route && agencies.has(route.agency) && T6_CLASSES.includes(route.roadClass);
      });
      return own.filter((segment) => latest.get(segment.id) === true).length / own.length;
    };
    // Phường 1, 4, Hiệp Ninh, Long Hoa against Tân Lập, Tân Hòa, Suối Ngô, Hòa Hiệp.
    expect(share(['25456', '25462', '25465', '25630'])).toBeGreaterThan(0.85);
    expect(share(['25489', '25528', '25531', '25504'])).toBeLessThan(0.5);
  });
});

describe('its figures', () => {
  it('include some that nobody has approved: first reports of the silent, and corrections', () => {
    const drafts = province.figures.filter((figure) => figure.approvedBy === null);
    const first = drafts.filter((figure) => figure.supersedesId === null);
    expect(first).toHaveLength(3);
    expect(drafts.length).toBeGreaterThan(first.length + 2);
    for (const { targetId, subjectCode, validOn } of first) {
      expect(validOn).toBe('2020-09-30');
      expect(standing(targetId, subjectCode).every((figure) => figure.validOn > validOn)).toBe(true);
    }
  });

  it('never count more than there is', () => {
    for (const { id, targetId, numerator, denominator } of province.figures) {
      if (targetId !== 'T8' && denominator !== null) expect(numerator, id).toBeLessThanOrEqual(denominator);
    }
  });

  it('name a document that exists and an office that entered them', () => {
    const documents = new Set(province.documents.map((document) => document.code));
    for (const figure of province.figures) {
      if (figure.documentCode !== null) expect(documents.has(figure.documentCode)).toBe(true);
      expect(figure.enteredBy).toMatch(/^(Công an|UBND|Phòng|Ban|Trường) /);
    }
  });

  it('correct an earlier figure of the same subject and day, later and with a reason', () => {
    const byId = new Map(province.figures.map((figure) => [figure.id, figure]));
    const corrections = province.figures.filter((figure) => figure.supersedesId !== null);
    expect(corrections.length).toBeGreaterThan(50);
    for (const figure of corrections) {
      const wrong = byId.get(figure.supersedesId ?? '');
      expect(wrong?.subjectCode).toBe(figure.subjectCode);
      expect(wrong?.validOn).toBe(figure.validOn);
      expect((wrong?.recordedAt ?? '9') < figure.recordedAt).toBe(true);
      expect(figure.reason).not.toBeNull();
    }
  });

  it('tell the story of T1 on 30/09/2020: 62 met, 14 on track, 9 late, 5 at risk, 3 silent, 1 stale', () => {
    expect(verdicts('T1', '2020-09-30')).toEqual({
      met: 62,
      on_track: 14,
      late: 9,
      at_risk: 5,
      no_data: 3,
      stale: 1,
    });
  });

  it('show each verdict on T6 too, and most of T1 met at the deadline', () => {
    expect(Object.keys(verdicts('T6', '2020-09-30')).sort()).toEqual(
      ['at_risk', 'late', 'met', 'no_data', 'on_track', 'stale'].sort(),
    );
    expect(verdicts('T1', '2020-12-31').met).toBeGreaterThan(75);
  });

  it('count for T5 the models that the register knows as strengthened, reviewed and effective', () => {
    for (const { code } of communes) {
      for (const { validOn, numerator } of standing('T5', code)) {
        const models = province.models.filter(
          (m) =>
            m.unitCode === code &&
            m.organisationCode === null &&
            m.reviews.some((r) => r.effective && r.reviewedOn <= validOn),
        );
        expect(numerator, `${code} ${validOn}`).toBe(models.length);
      }
    }
  });
});

describe('a second year', () => {
  const plan: Plan = {
    ...currentPlan,
    id: 'another-year',
    number: 'Thử 2021',
    starts: '2021-02-10',
    deadline: '2021-11-30',
    targets: currentPlan.targets.flatMap((target) =>
      target.id === 'T1'
        ? [target, { ...target, id: 'T9', rule: { kind: 'ratio', threshold: 0.3, operator: '<=' } }]
        : target,
    ),
  };
  const both = generateSampleProvince([currentPlan, plan]);
  const [year] = both.otherYears;
  if (year === undefined) throw new Error('the second plan has no figures');

  it('leaves everything of the first as it was', () => {
    const { otherYears, documents, ...rest } = both;
    const { otherYears: none, documents: firstDocuments, ...first } = province;
    expect(JSON.stringify(rest)).toBe(JSON.stringify(first));
    expect(documents.slice(0, firstDocuments.length)).toEqual(firstDocuments);
    expect(none).toEqual([]);
  });

  it('stands at two thirds of its time, with figures of each of its targets', () => {
    expect(both.otherYears).toHaveLength(1);
    expect(year.planId).toBe('another-year');
    const days = [...new Set(year.figures.map(({ validOn }) => validOn))].sort();
    expect([days[0], days.at(-1)]).toEqual(['2021-02-28', '2021-08-31']);
    expect(new Set(year.figures.map(({ targetId }) => targetId))).toEqual(
      new Set(plan.targets.map(({ id }) => id)),
    );
    expect(new Set(year.figures.map(({ id }) => id)).size).toBe(year.figures.length);
  });

  it('shows every verdict on a share that is to fall, too', () => {
    const target = targetById(plan, 'T9');
    if (target === null) throw new Error('no target T9');
    const seen = new Set(
      communes.map(({ code }) => {
        const own = year.figures.filter((f) => f.targetId === 'T9' && f.subjectCode === code);
        const series = own.map((f) => ({ ...f, subjects: 1, reporting: 1, complete: 0 }));
        return judge({ target, plan, series, on: '2021-08-31' }).verdict;
      }),
    );
    expect([...seen].sort()).toEqual(['at_risk', 'late', 'met', 'no_data', 'on_track', 'stale']);
  });
});
