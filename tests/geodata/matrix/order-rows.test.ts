import { describe, expect, it } from 'vitest';
import { MATRIX_ORDERS, orderRows } from '../../../geodata/matrix/order-rows.ts';
import { codes, rowsOf } from './rows.ts';

const rows = rowsOf();

describe('the rows of the matrix', () => {
  it('stand worst first: at risk, late, not yet met, met, and those without a figure last', () => {
    expect(codes(orderRows(rows, 'worst', 'T1'))).toBe('bcfead');
    expect(codes(orderRows(rows, 'worst', 'T1', true))).toBe('aefcbd');
  });

  it('go by the sum of gaps where the verdicts are the same in number', () => {
    const [, b, c] = rows;
    if (b === undefined || c === undefined) throw new Error('six rows');
    // One target at risk, one silent, on either side: the one further off comes first.
    const near = {
      ...c,
      unit: { ...c.unit, code: 'n' },
      cells: c.cells.map((cell) => ({ ...cell, gap: cell.gap / 2 })),
    };
    expect(codes(orderRows([near, c], 'worst', 'T1'))).toBe('cn');
    // More at risk outweighs any gap.
    const more = { ...near, verdicts: { ...near.verdicts, at_risk: 2 } };
    expect(codes(orderRows([c, more], 'worst', 'T1'))).toBe('nc');
  });

  it('stand by the verdict on one target, the further off first, whoever has none last', () => {
    expect(codes(orderRows(rows, 'verdict', 'T1'))).toBe('cbfead');
    expect(codes(orderRows(rows, 'verdict', 'T1', true))).toBe('aefbcd');
  });

  it('stand by the value on one target, lowest first, whoever has none last either way round', () => {
    expect(codes(orderRows(rows, 'value', 'T1'))).toBe('ecfbad');
    expect(codes(orderRows(rows, 'value', 'T1', true))).toBe('abfced');
    expect(codes(orderRows(rows, 'value', 'T5'))).toBe('baefdc');
  });

  it('stand by name in the Vietnamese order, numbers by value, the same names by code', () => {
    expect(codes(orderRows(rows, 'name', 'T1'))).toBe('badcef');
  });

  it('stand as in the unit tree', () => {
    expect(codes(orderRows(rows, 'district', 'T1'))).toBe('abfcde');
  });

  it('stand by what became worse since the earlier day, then by what did not become better', () => {
    expect(codes(orderRows(rows, 'change', 'T1'))).toBe('bfdcea');
    expect(codes(orderRows(rows, 'change', 'T1', true))).toBe('adcebf');
  });

  it.each(MATRIX_ORDERS)('come out the same in whatever order they went in: %s', (by) => {
    for (const target of ['T1', 'T5', 'no such target']) {
      expect(codes(orderRows(rows.toReversed(), by, target))).toBe(codes(orderRows(rows, by, target)));
    }
  });
});
