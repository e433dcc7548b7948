import { expect, it } from 'vitest';
import { plainThreshold } from '../../../geodata/citizen/plain-threshold.ts';
import { plainVerdict } from '../../../geodata/citizen/plain-verdict.ts';
import { planSchema, targetById } from '../../../geodata/plan/plan.ts';
import plan from '../../../geodata/sources/plans/399-kh-ubnd-2020.json' with { type: 'json' };
import { VERDICTS } from '../../../geodata/verdict/verdict.ts';

const parsed = planSchema.parse(plan);

it.each([
  ['T1', 0.75, 'từ 75% trở lên', '75% or more'],
  ['T2', 1, 'đủ 100%', 'all (100%)'],
  ['T5', 1, 'ít nhất 1', 'at least 1'],
])('%s asks for %d: in words', (id, threshold, vi, en) => {
  const target = targetById(parsed, id);
  if (target === null) throw new Error(`no ${id}`);
  expect(plainThreshold(target, threshold, 'vi')).toBe(vi);
  expect(plainThreshold(target, threshold, 'en')).toBe(en);
});

it('every verdict has a plain sentence of its own', () => {
  const said = VERDICTS.map(({ id }) => plainVerdict(id).vi);
  expect(new Set(said).size).toBe(VERDICTS.length);
});
