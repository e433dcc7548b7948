import { describe, expect, it } from 'vitest';
import { publicSeries, type Report } from '../../../geodata/disclosure/public-series.ts';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { judge } from '../../../geodata/verdict/judge.ts';
import { target } from '../verdict/figures.ts';

const NOW = '2021-06-01T00:00:00.000Z';
const MARCH = '2020-03-31';
const APRIL = '2020-04-30';
/** The end of 45 days after each, at +07:00. */
const MARCH_SETTLES = '2020-05-15T17:00:00.000Z';
const APRIL_SETTLES = '2020-06-14T17:00:00.000Z';

let ids = 0;
function report(subject: string, validOn: string, numerator: number, more: Partial<Report> = {}): Report {
  ids += 1;
  const recordedAt = `${validOn}T08:00:00.000Z`;
  return {
    id: `${ids}`,
    subject,
    validOn,
    recordedAt,
    numerator,
    denominator: 100,
    supersedes: null,
    ...more,
  };
}
const tell = (reports: Report[], id = 'T2', now = NOW, subjects = 3) =>
  publicSeries({ target: target(id), plan: currentPlan, reports, subjects, now });

/** What is known of a day in the end: numerator and verdict. */
function inTheEnd(reports: Report[], id = 'T2') {
  const byDay = new Map(tell(reports, id).map(({ validOn, point }) => [validOn, point]));
  return [...byDay].map(([day, point]) => [day, point?.numerator ?? null, point?.judged ?? null]);
}

describe('what the public is told of organisations', () => {
  it('are sums of three and more, 45 days after their day', () => {
    const versions = tell(['A', 'B', 'C'].map((subject) => report(subject, MARCH, 10)));
    expect(versions.map(({ knownFrom, point }) => [knownFrom, point?.numerator ?? null])).toEqual([
      [`${MARCH}T08:00:00.000Z`, null],
      [MARCH_SETTLES, 30],
    ]);
  });

  it('is the verdict alone until then, and nothing settles before it is so late', () => {
    const reports = ['A', 'B', 'C'].map((subject) => report(subject, MARCH, 100));
    expect(tell(reports, 'T2', '2020-05-15T16:59:59.999Z')).toEqual([
      {
        knownFrom: `${MARCH}T08:00:00.000Z`,
        validOn: MARCH,
        point: {
          validOn: MARCH,
          numerator: null,
          denominator: null,
          subjects: 3,
          reporting: null,
          complete: null,
          own: null,
          judged: 'met',
        },
      },
    ]);
  });

  it('is the verdict alone for one or two, however often they report', () => {
    const reports = ['A', 'B'].flatMap((subject) => [report(subject, MARCH, 10), report(subject, APRIL, 90)]);
    expect(inTheEnd(reports)).toEqual([
      [MARCH, null, 'on_track'],
      [APRIL, null, 'on_track'],
    ]);
  });

  it('leaves a month out in which one of three reported anew', () => {
    const march = ['A', 'B', 'C'].map((subject) => report(subject, MARCH, 10));
    expect(inTheEnd([...march, report('A', APRIL, 40)])).toEqual([
      [MARCH, 30, 'on_track'],
      [APRIL, null, 'on_track'],
    ]);
  });

  it('withholds a sum again, and does not change what was told before, when one of three is corrected', () => {
    const march = ['A', 'B', 'C'].map((subject) => report(subject, MARCH, 10));
    const recordedAt = '2020-07-01T00:00:00.000Z';
    const corrected = report('A', MARCH, 15, { supersedes: march[0]?.id ?? null, recordedAt });
    const [before, after] = [tell(march), tell([...march, corrected])];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toMatchObject([{ knownFrom: recordedAt, point: { numerator: null } }]);
  });

  it('takes a day back when its only report was moved to another', () => {
    const wrong = report('A', MARCH, 10);
    const moved = report('A', APRIL, 10, { supersedes: wrong.id });
    expect(inTheEnd([wrong, moved])).toEqual([
      [MARCH, null, null],
      [APRIL, null, 'on_track'],
    ]);
  });

  it('counts organisations that have a model, never how many one has', () => {
    const reports = ['A', 'B', 'C'].map((subject) => report(subject, MARCH, 7, { denominator: 1 }));
    expect(inTheEnd(reports, 'T7')).toEqual([[MARCH, 3, 'no_data']]);
  });

  it('tells how many are complete only when all are', () => {
    const some = [report('A', MARCH, 100), ...['B', 'C', 'D'].map((subject) => report(subject, MARCH, 10))];
    expect(tell(some).at(-1)?.point).toMatchObject({ numerator: 130, reporting: 4, complete: 0 });
    const all = ['A', 'B', 'C'].map((subject) => report(subject, MARCH, 100));
    expect(tell(all).at(-1)?.point).toMatchObject({ numerator: 300, reporting: 3, complete: 3 });
  });

  it('lets the public judge every day as those do who see all', () => {
    const reports = [MARCH, APRIL, '2020-06-30', '2020-09-30'].flatMap((validOn, month) =>
      ['A', 'B', 'C', 'D'].map((subject, i) => report(subject, validOn, 20 + month * (5 + 7 * i))),
    );
    const points = tell(reports, 'T2', NOW, 4);
    const byDay = new Map(points.map(({ validOn, point }) => [validOn, point]));
    const series = [...byDay.values()].filter((point) => point !== null);
    const truth = [MARCH, APRIL, '2020-06-30', '2020-09-30'].map((validOn, month) => ({
      validOn,
      numerator: 4 * 20 + month * (4 * 5 + 7 * 6),
      denominator: 400,
      subjects: 4,
      reporting: 4,
      complete: 0,
    }));
    for (const on of ['2020-04-02', '2020-05-31', '2020-07-15', '2020-09-30', '2020-12-31', '2021-01-05']) {
      const asked = { target: target('T2'), plan: currentPlan, on };
      expect(judge({ ...asked, series }).verdict, on).toBe(judge({ ...asked, series: truth }).verdict);
    }
  });

  it('settles a later month by its own day', () => {
    const reports = [MARCH, APRIL].flatMap((day, month) =>
      ['A', 'B', 'C'].map((subject) => report(subject, day, 10 + month)),
    );
    const settled = tell(reports).filter(({ point }) => point?.numerator !== null);
    expect(settled.map(({ knownFrom, validOn }) => [knownFrom, validOn])).toEqual([
      [MARCH_SETTLES, MARCH],
      [APRIL_SETTLES, APRIL],
    ]);
  });
});
