import { describe, expect, it } from 'vitest';
import { FACTS } from '../../../geodata/sample/commune-facts.ts';
import { DIRECTIONS, unitInDirection } from '../../../geodata/shape/unit-in-direction.ts';

const place = (code: string, lon: number, lat: number) => ({ code, centre: [lon, lat] as const });

// On the equator, where degrees are alike.
const cross = [
  place('middle', 0, 0),
  place('north', 0.1, 1),
  place('far north', 0, 3),
  place('east', 2, 0.5),
  place('south', 0, -1),
];

describe('the unit an arrow key leads to', () => {
  it('is the nearest centre within 45° of the direction', () => {
    expect(unitInDirection(cross, 'middle', 'up')).toBe('north');
    expect(unitInDirection(cross, 'north', 'up')).toBe('far north');
    expect(unitInDirection(cross, 'middle', 'right')).toBe('east');
    expect(unitInDirection(cross, 'middle', 'down')).toBe('south');
  });

  it('takes a nearer one beside the quarter only when the quarter is empty', () => {
    const beside = [place('here', 0, 0), place('beside', 1, 0.9), place('ahead', 0.2, 5)];
    expect(unitInDirection(beside, 'here', 'up')).toBe('ahead');
    expect(unitInDirection(beside.slice(0, 2), 'here', 'up')).toBe('beside');
  });

  it('is nothing at the edge, and from a unit that is not there', () => {
    expect(unitInDirection(cross, 'middle', 'left')).toBeNull();
    expect(unitInDirection(cross, 'nowhere', 'up')).toBeNull();
  });

  it('measures degrees of longitude as short as they are: at 60° north half as long', () => {
    const high = [place('here', 0, 60), place('east', 1.8, 60.8), place('north', 0.1, 61)];
    expect(unitInDirection(high, 'here', 'right')).toBe('east');
    expect(
      unitInDirection([place('here', 0, 60), place('a', 1, 60.6), place('b', 0, 60.7)], 'here', 'up'),
    ).toBe('b');
  });

  it('leads from any commune to every other of the province', () => {
    const reached = new Set(['25456']);
    for (const code of reached) {
      for (const direction of DIRECTIONS) {
        const next = unitInDirection(FACTS.communes, code, direction);
        if (next !== null) reached.add(next);
      }
    }
    expect(reached.size).toBe(FACTS.communes.length);
  });

  it('from Suối Dây in Tân Châu stays among its neighbours', () => {
    const [from] = FACTS.communes.filter(({ name }) => name === 'Xã Suối Dây');
    if (from === undefined) throw new Error('no Xã Suối Dây');
    const next = DIRECTIONS.map((direction) => unitInDirection(FACTS.communes, from.code, direction));
    expect(
      next.filter((code) => code !== null && from.neighbours.includes(code)).length,
    ).toBeGreaterThanOrEqual(3);
  });
});
