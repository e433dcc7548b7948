import {
  type ComparedProperty,
  type Comparison,
  type Expression,
  type Literal,
  MIRRORED,
} from './expression.ts';
import { type Fold, foldText } from './fold-text.ts';

/** One side of a comparison. A literal is folded at once, a property when it is read. */
export type Operand = ComparedProperty | { readonly literal: Literal };

/** CASEI or ACCENTI of an operand; null: of what is no text. */
export function foldOperand(fold: Fold, operand: Operand): Operand | null {
  if ('property' in operand) {
    const { property, folds = [] } = operand;
    return { property, folds: folds.includes(fold) ? folds : [...folds, fold] };
  }
  return typeof operand.literal === 'string' ? { literal: foldText(operand.literal, fold) } : null;
}

/** The property on the left whichever side it stood on; null: not one property and one literal. */
export function compared(left: Operand, op: Comparison, right: Operand): Expression | null {
  if ('property' in left && 'literal' in right) return { op, ...left, value: right.literal };
  if ('literal' in left && 'property' in right) return { op: MIRRORED[op], ...right, value: left.literal };
  return null;
}
