import { expect, it } from 'vitest';
import { permalinkOf } from '../../../geodata/report/permalink.ts';

const view = { unit: '25546', on: '2020-09-30', knownOn: null, plan: '399-kh-ubnd-2020' };

it('opens the same unit, plan and day, with or without a slash after the address', () => {
  const wanted = 'https://thapsang.example.vn/?on=2020-09-30&plan=399-kh-ubnd-2020&unit=25546';
  expect(permalinkOf('https://thapsang.example.vn', view)).toBe(wanted);
  expect(permalinkOf('https://thapsang.example.vn/', view)).toBe(wanted);
});

it('keeps the path of a portal behind a prefix, and the day of knowledge', () => {
  expect(permalinkOf('https://example.vn/ban-do', { ...view, knownOn: '2020-10-05' })).toBe(
    'https://example.vn/ban-do/?on=2020-09-30&knownOn=2020-10-05&plan=399-kh-ubnd-2020&unit=25546',
  );
});
