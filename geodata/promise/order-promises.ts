/** What an order needs of a promise. */
export interface Ordered {
  readonly id: number;
  readonly overdueDays: number | null;
  readonly slipDays: number | null;
  readonly promisedOn: string;
  readonly fromM: number;
  readonly toM: number;
}

/** After every known slippage; finite, for −∞ − −∞ is no number. */
const UNKNOWN_SLIP = -1e9;

/**
 * What wants attention first: overdue before all others, then what has slipped most against its first date, then the
 * nearest date, then the longer road; the number decides last, so that the order never changes by itself.
 */
export function byUrgency(a: Ordered, b: Ordered): number {
  return (
    Number(b.overdueDays !== null) - Number(a.overdueDays !== null) ||
    (b.slipDays ?? UNKNOWN_SLIP) - (a.slipDays ?? UNKNOWN_SLIP) ||
    (a.promisedOn < b.promisedOn ? -1 : a.promisedOn > b.promisedOn ? 1 : 0) ||
    b.toM - b.fromM - (a.toM - a.fromM) ||
    a.id - b.id
  );
}
