import { describe, expect, it } from 'vitest';
import { checkPlanFiles } from '../../../geodata/plan/check-plan-files.ts';
import nextYear from '../../fixtures/in/plans/next-year.json' with { type: 'json' };

const file = (name: string, plan: unknown) => ({ name, text: JSON.stringify(plan) });
const [households, unnumbered] = nextYear.targets;

describe('plan files', () => {
  it('are read oldest plan first, whatever their names', () => {
    const earlier = { ...nextYear, id: 'earlier', starts: '2020-02-01', deadline: '2020-06-30' };
    const { plans, problems } = checkPlanFiles([file('a.json', nextYear), file('z.json', earlier)]);
    expect(problems).toEqual([]);
    expect(plans.map(({ id }) => id)).toEqual(['earlier', nextYear.id]);
  });

  it('are real and without rules of their own unless they say otherwise', () => {
    const [plan] = checkPlanFiles([file('a.json', nextYear)]).plans;
    expect(plan?.illustrative).toBe(false);
    expect(plan?.targets[0]?.portalRules).toEqual([]);
  });

  it('have each of their faults listed, with file, field and the value seen', () => {
    const bad = {
      ...nextYear,
      version: undefined,
      starts: '2021-02-30',
      ilustrative: true,
      targets: [
        { ...households, rule: { kind: 'ratio', threshold: 75, operator: '>=' }, stalenessDays: 0 },
        { ...unnumbered, rule: { kind: 'most' }, stalenes: 30 },
      ],
    };
    const { problems } = checkPlanFiles([file('bad.json', bad), { name: 'broken.json', text: '{"id":' }]);
    const seen = problems.map(({ code, where, value }) => [code, where?.file, where?.field, value]);
    expect(seen).toEqual([
      ['plan_field_wrong', 'bad.json', 'version', null],
      ['plan_field_wrong', 'bad.json', 'starts', '2021-02-30'],
      ['plan_field_wrong', 'bad.json', 'targets.0.rule.threshold', 75],
      ['plan_field_wrong', 'bad.json', 'targets.0.stalenessDays', 0],
      ['plan_field_wrong', 'bad.json', 'targets.1.rule.kind', '{"kind":"most"}'],
      ['plan_field_wrong', 'bad.json', 'ilustrative', null],
      ['plan_field_wrong', 'bad.json', 'targets.1.stalenes', null],
      ['plan_not_json', 'broken.json', undefined, undefined],
    ]);
  });

  it('name a deadline before the start and two targets of one id beside what else is wrong', () => {
    const bad = { ...nextYear, number: '', deadline: '2021-01-31', targets: [households, households] };
    const fields = checkPlanFiles([file('bad.json', bad)]).problems.map(({ where }) => where?.field);
    expect(fields.sort()).toEqual(['deadline', 'number', 'targets']);
  });

  it('may not claim one id twice', () => {
    const { problems } = checkPlanFiles([file('a.json', nextYear), file('b.json', nextYear)]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'plan_id_taken',
      where: { file: 'b.json', field: 'id' },
      value: nextYear.id,
    });
    expect(problems[0]?.message.vi).toContain('a.json');
  });

  it.each(['null', '[]', '"plan"', '7', ''])('are refused when they hold %s', (text) => {
    const { plans, problems } = checkPlanFiles([{ name: 'odd.json', text }]);
    expect(plans).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where?.file).toBe('odd.json');
  });
});
