import { describe, expect, it } from 'vitest';
import { type Contribution, openReleases } from '../../../geodata/disclosure/release-state.ts';

/** "A 10/20 B 5/9" as contributions. */
function state(text: string): Contribution[] {
  return text.split(' ').map((each) => {
    const [, subject = '', numerator, denominator] = /^(\w)(\d+)(?:\/(\d+))?$/.exec(each) ?? [];
    return { subject, numerator: Number(numerator), denominator: denominator ? Number(denominator) : null };
  });
}
/** Whether each state is told, one after the other. */
function told(...states: string[]): boolean[] {
  const releases = openReleases();
  return states.map((text) => releases.release(state(text)));
}

describe('a sum of organisations', () => {
  it('is told of three and not of one or two', () => {
    expect(told('A10/20')).toEqual([false]);
    expect(told('A10/20 B5/9')).toEqual([false]);
    expect(told('A10/20 B5/9 C7/8')).toEqual([true]);
  });

  it('is not told while one or two alone fall short of the whole', () => {
    expect(told('A20/20 B9/9 C7/8 D5/5')).toEqual([false]);
    expect(told('A20/20 B3/9 C2/8 D5/5')).toEqual([false]);
    expect(told('A20/20 B3/9 C2/8 D1/5')).toEqual([true]);
    expect(told('A20/20 B9/9 C8/8 D5/5')).toEqual([true]);
  });

  it('is not told below three, nor when three people are missing from three organisations', () => {
    expect(told('A1/20 B1/9 C0/8')).toEqual([false]);
    expect(told('A1/20 B1/9 C1/8')).toEqual([true]);
    expect(told('A19/20 B8/9 C7/8')).toEqual([false]);
    expect(told('A18/20 B8/9 C7/8')).toEqual([true]);
  });

  it('is not told when a fourth organisation comes to three that were told', () => {
    expect(told('A10/20 B5/9 C4/8', 'A10/20 B5/9 C4/8 D3/30')).toEqual([true, false]);
  });

  it('is told when three come, and again when nothing changed', () => {
    const three = 'A10/20 B5/9 C4/8';
    expect(told(three, three, `${three} D3/30 E1/7 F0/2`)).toEqual([true, true, true]);
  });

  it('is not told when two reports changed, and told when the third did', () => {
    expect(told('A1/20 B1/9 C1/8 D1/9', 'A5/20 B5/9 C1/8 D1/9', 'A5/20 B5/9 C5/8 D1/9')).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is not told when a newcomer hides behind two others, since its roster would be the difference', () => {
    expect(told('A1/20 B1/9 C1/8', 'A5/20 B5/9 C1/8 D1/30')).toEqual([true, false]);
  });

  it('is not told when one goes back to a number that was told', () => {
    expect(told('A1/20 B1/9 C1/8', 'A5/20 B5/9 C5/8', 'A1/20 B5/9 C5/8')).toEqual([true, true, false]);
  });
});
