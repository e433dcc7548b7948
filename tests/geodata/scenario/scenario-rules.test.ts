import { describe, expect, it } from 'vitest';
import { promisedWorks } from '../../../geodata/scenario/promised-works.ts';
import { questionOf, questionOn, readQuestion } from '../../../geodata/scenario/question.ts';
import {
  isFor,
  isPossible,
  isSeenBy,
  SCENARIO_STATES,
  scenarioState,
} from '../../../geodata/scenario/scenario-state.ts';

describe('the state of a scenario', () => {
  it('follows from its last decision, and a version after a return is a draft', () => {
    expect(scenarioState(1, null)).toBe('draft');
    expect(scenarioState(1, { action: 'submitted', version: 1 })).toBe('submitted');
    expect(scenarioState(1, { action: 'returned', version: 1 })).toBe('returned');
    expect(scenarioState(2, { action: 'returned', version: 1 })).toBe('draft');
    expect(scenarioState(1, { action: 'approved', version: 1 })).toBe('approved');
  });

  it('lets drafts and returned ones be saved and sent, and only sent ones be decided', () => {
    const allowed = (action: Parameters<typeof isPossible>[0]) =>
      SCENARIO_STATES.filter((state) => isPossible(action, state));
    expect(allowed('save')).toEqual(['draft', 'returned']);
    expect(allowed('submit')).toEqual(['draft', 'returned']);
    expect(allowed('approve')).toEqual(['submitted']);
    expect(allowed('return')).toEqual(['submitted']);
  });

  it('is decided by a steward who is not its author', () => {
    expect(isFor('approve', 'an', { actor: 'an', isSteward: true })).toBe(false);
    expect(isFor('approve', 'an', { actor: 'chi', isSteward: false })).toBe(false);
    expect(isFor('return', 'an', { actor: 'chi', isSteward: true })).toBe(true);
    expect(isFor('submit', 'an', { actor: 'chi', isSteward: true })).toBe(false);
  });

  it('hides a private draft from others', () => {
    const draft = { owner: 'an', visibility: 'private', state: 'draft', lastEvent: null } as const;
    expect(isSeenBy('an', draft)).toBe(true);
    expect(isSeenBy('chi', draft)).toBe(false);
    const returned = { ...draft, state: 'returned', lastEvent: { by: 'chi' } } as const;
    expect(isSeenBy('chi', returned)).toBe(true);
    expect(isSeenBy('dung', returned)).toBe(false);
    expect(isSeenBy('chi', { ...returned, state: 'draft' })).toBe(false);
    expect(isSeenBy('chi', { ...draft, state: 'submitted' })).toBe(true);
    expect(isSeenBy('chi', { ...draft, visibility: 'shared' })).toBe(true);
  });
});

describe('the question of a scenario', () => {
  it('keeps every place that a budget may be asked for', () => {
    const search: Record<string, string> = { block: 'K1', around: 'road.7.50', area: 'a', unit: '25456' };
    const read = readQuestion(questionOf((key) => search[key]));
    expect(Object.fromEntries(read?.params ?? [])).toEqual(search);
  });

  it('is asked of another day, as is known now', () => {
    expect(questionOn('unit=25456&on=2020-09-30&knownOn=2020-10-01', '2020-12-31')).toBe(
      'unit=25456&on=2020-12-31',
    );
    expect(questionOn('', '2020-12-31')).toBe('on=2020-12-31');
  });

  it('goes into a text and back', () => {
    const search: Record<string, string> = {
      on: '2020-09-30',
      budget: 'money.2000',
      area: 'a b&c',
      map: '1,2,3',
    };
    const question = questionOf((key) => search[key]);
    expect(question).toBe('area=a%20b%26c&budget=money.2000&on=2020-09-30');
    const read = readQuestion(question);
    expect(Object.fromEntries(read?.params ?? [])).toEqual({
      area: 'a b&c',
      budget: 'money.2000',
      on: '2020-09-30',
    });
    expect(read?.scenario.goal).toEqual({ by: 'money', amount: 2_000_000_000 });
  });

  it('opens with the first scenario where no budget is named', () => {
    expect(readQuestion('')?.scenario.perKm).toBe(21_000_000);
  });

  it.each(['budget=much', 'side=budget', 'on=1&on=2', 'unit=%E0%A4', 'unit=1=2'])('is none: %s', (text) => {
    expect(readQuestion(text)).toBeNull();
  });
});

describe('what an approval promises', () => {
  const works = [1, 2].map((segment) => ({ segment, fromM: 0, toM: 100 }));
  const approval = { promisedOn: '2020-12-31', agency: 'UBND' };

  it('is the same for every work, but for those with their own', () => {
    const except = [{ work: 1, agency: 'Điện lực' }];
    expect(promisedWorks(works, { ...approval, except }, '2020-12-31')).toEqual([
      { segment: 1, fromM: 0, toM: 100, promisedOn: '2020-12-31', agency: 'UBND' },
      { segment: 2, fromM: 0, toM: 100, promisedOn: '2020-12-31', agency: 'Điện lực' },
    ]);
  });

  it('is no day before today, and no work that is not there', () => {
    expect(promisedWorks(works, approval, '2021-01-01')).toMatchObject({ field: 'promisedOn' });
    const except = [{ work: 2 }];
    expect(promisedWorks(works, { ...approval, except }, '2020-01-01')).toMatchObject({
      field: 'except',
      value: '2',
    });
  });
});
