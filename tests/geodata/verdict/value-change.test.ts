import { describe, expect, it } from 'vitest';
import { changeText, valueChange } from '../../../geodata/verdict/value-change.ts';
import { target } from './figures.ts';

const seen = (numerator: number | null, denominator: number | null) => ({
  numerator,
  denominator,
  value: numerator === null ? null : denominator === null ? numerator : numerator / denominator,
});
function text(id: string, before: ReturnType<typeof seen>, after: ReturnType<typeof seen>) {
  const change = valueChange(target(id), before, after);
  return change === null ? null : changeText(change, 'vi');
}

describe('the change of a value since an earlier day', () => {
  it('is in points where the target is a percentage: 60 % to 65,35 % is +5,3', () => {
    expect(text('T1', seen(6000, 10_000), seen(6535, 10_000))).toBe('+5,3 điểm');
    expect(text('T1', seen(80, 100), seen(62, 100))).toBe('−18,0 điểm');
  });

  it('is in counts where it is read as a count: 2/6 to 4/6 is +2', () => {
    expect(text('T3', seen(2, 6), seen(4, 6))).toBe('+2');
    expect(text('T6', seen(12, 30), seen(9, 30))).toBe('−3');
  });

  it('says so when nothing changed, and never rounds up to a change', () => {
    expect(text('T1', seen(50, 100), seen(50, 100))).toBe('không đổi');
    expect(text('T1', seen(5000, 10_000), seen(5009, 10_000))).toBe('không đổi');
  });

  it('is unknown when one day has no value', () => {
    expect(text('T1', seen(null, null), seen(1, 2))).toBeNull();
    expect(text('T1', seen(1, 2), seen(null, null))).toBeNull();
  });

  it('is unknown between two lower bounds, and told from none to some', () => {
    expect(text('T5', seen(1, null), seen(1, null))).toBeNull();
    expect(text('T5', seen(0, null), seen(1, null))).toBe('+1');
  });
});
