import type { UnitKind } from '../../geodata/contract/units.ts';
import { KIND_WORD } from '../../geodata/text/short-unit-name.ts';
import { m } from '../paraglide/messages.js';

/** A kind of commune in the language of the interface. */
export function kindName(kind: UnitKind): string {
  if (kind === 'xa') return m.matrix_kind_xa();
  if (kind === 'phuong') return m.matrix_kind_phuong();
  return kind === 'thi_tran' ? m.matrix_kind_thi_tran() : KIND_WORD[kind];
}
