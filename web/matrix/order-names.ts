import type { MatrixOrder } from '../../geodata/matrix/order-rows.ts';
import { m } from '../paraglide/messages.js';

/** What each order is called, beside the chosen target's short title. */
export function orderNames(target: string): Record<MatrixOrder, string> {
  return {
    worst: m.matrix_order_worst(),
    district: m.matrix_order_district(),
    name: m.matrix_order_name(),
    verdict: m.matrix_order_verdict({ target }),
    value: m.matrix_order_value({ target }),
    change: m.matrix_order_change(),
  };
}
