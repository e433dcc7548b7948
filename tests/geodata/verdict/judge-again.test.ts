import { expect, it } from 'vitest';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { subjectsOf } from '../../../geodata/plan/subjects.ts';
import { generateSampleProvince } from '../../../geodata/sample/generate-sample-province.ts';
import { judge } from '../../../geodata/verdict/judge.ts';
import { judgeAgain, pointsOf } from './recompute.ts';

const DAYS = ['2020-05-31', '2020-09-30', '2020-12-31', '2021-02-01'];

it('every figure of the sample province comes out the same by rules written a second time', () => {
  const { units, figures, organisations, residentialAreas } = generateSampleProvince();
  const superseded = new Set(
    figures.flatMap((row) =>
      row.supersedesId === null || row.approvedBy === null ? [] : [row.supersedesId],
    ),
  );
  const homes = new Map<string, string>();
  const registered = new Map<string, number>();
  for (const [kind, subjects] of [
    ['organisation', organisations],
    ['residential_area', residentialAreas],
  ] as const) {
    for (const { code, unitCode } of subjects) {
      homes.set(`${kind} ${code}`, unitCode);
      registered.set(`${kind} ${unitCode}`, (registered.get(`${kind} ${unitCode}`) ?? 0) + 1);
    }
  }
  const communes = units.filter(({ level }) => level === 'commune').map(({ code }) => code);
  const seen = new Map<string, number>();
  for (const target of currentPlan.targets.filter(({ restricted }) => !restricted)) {
    const { kind } = subjectsOf(target);
    const rows = figures
      .filter((row) => row.targetId === target.id && row.approvedBy !== null)
      .map((row, id) => ({
        id,
        code:
          row.subjectKind === 'unit' ? row.subjectCode : homes.get(`${row.subjectKind} ${row.subjectCode}`),
        subjectKind: row.subjectKind,
        subject: null,
        subjectCode: row.subjectKind === 'unit' ? null : row.subjectCode,
        validOn: row.validOn,
        recordedAt: row.recordedAt,
        numerator: row.numerator,
        denominator: row.denominator,
        supersedes: null,
        superseded: superseded.has(row.id),
        reason: null,
        document: null,
        enteredBy: null,
        approvedBy: null,
      }));
    for (const code of communes) {
      const history = rows.filter((row) => row.code === code);
      const subjects = { kind, registered: kind === 'unit' ? 1 : (registered.get(`${kind} ${code}`) ?? 0) };
      const series = pointsOf({ history, subjects });
      for (const on of DAYS) {
        const { numerator, denominator, value, verdict } = judge({ target, plan: currentPlan, series, on });
        expect(judgeAgain(target, currentPlan, series, on), `${target.id} ${code} ${on}`).toEqual({
          numerator,
          denominator,
          value,
          verdict,
        });
        seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
      }
    }
  }
  expect([...seen.keys()].sort()).toEqual(['at_risk', 'late', 'met', 'no_data', 'on_track', 'stale']);
});
