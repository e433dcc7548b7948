import { expect, it } from 'vitest';
import { currentPlan } from '../../../geodata/plan/plans.ts';
import { targetsInOrder } from '../../../web/plan/plan-targets.ts';

it('places a withheld target among the others by its number', () => {
  const [first, second] = currentPlan.targets;
  if (first === undefined || second === undefined) throw new Error('the plan has targets');
  const withheld = { id: 'T8', title: first.title, clause: first.clause.vi };
  const entries = targetsInOrder([first, { ...second, id: 'T10' }], [withheld]);
  expect(entries.map(({ target, isWithheld }) => [target.id, isWithheld])).toEqual([
    ['T1', false],
    ['T8', true],
    ['T10', false],
  ]);
});
