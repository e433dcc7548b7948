import { z } from 'zod';
import { CRS84, type Crs } from '../crs.ts';
import { readBox } from '../ogc-bbox.ts';
import {
  type ComparedProperty,
  type Expression,
  FilterInvalid,
  isComparison,
  isSpatial,
  type Literal,
  type Shape,
} from './expression.ts';
import { FOLDS } from './fold-text.ts';
import { geometrySchema } from './geometry-schema.ts';
import { checkLimits, FILTER_LIMITS, tooDeep } from './limits.ts';
import { compared, foldOperand, type Operand } from './operand.ts';

const nodeSchema = z.strictObject({ op: z.string(), args: z.array(z.unknown()) });
const propertySchema = z.strictObject({ property: z.string() });
const literalSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ date: z.iso.date() }).transform(({ date }) => date),
  z
    .strictObject({ timestamp: z.iso.datetime({ offset: true }) })
    .transform(({ timestamp }) => timestamp.slice(0, 10)),
]);
const foldSchema = z.strictObject({ op: z.enum(FOLDS), args: z.tuple([z.unknown()]) });
const boxSchema = z.strictObject({ bbox: z.array(z.number()) });

function refuse(vi: string, en: string): never {
  throw new FilterInvalid({ vi, en });
}

function propertyOf(value: unknown): string {
  const parsed = propertySchema.safeParse(value);
  return parsed.success ? parsed.data.property : refuse('Cần một thuộc tính', 'A property is expected');
}

function operandOf(value: unknown, depth = 0): Operand {
  if (depth > FILTER_LIMITS.depth) throw tooDeep();
  const fold = foldSchema.safeParse(value);
  if (fold.success) {
    const [inner] = fold.data.args;
    return (
      foldOperand(fold.data.op, operandOf(inner, depth + 1)) ?? refuse('Cần một chuỗi', 'A text is expected')
    );
  }
  const property = propertySchema.safeParse(value);
  if (property.success) return property.data;
  const literal = literalSchema.safeParse(value);
  return literal.success
    ? { literal: literal.data }
    : refuse('Cần một thuộc tính hay giá trị', 'A property or a literal value is expected');
}

function comparedOf(value: unknown): ComparedProperty {
  const operand = operandOf(value);
  return 'property' in operand ? operand : refuse('Cần một thuộc tính', 'A property is expected');
}

function literalOf(value: unknown): Literal {
  const operand = operandOf(value);
  return 'literal' in operand ? operand.literal : refuse('Cần một giá trị', 'A literal value is expected');
}

function shapeOf(value: unknown, crs: Crs): Shape {
  const box = boxSchema.safeParse(value);
  if (box.success) {
    const read = readBox(box.data.bbox.join(','), crs);
    return read === null ? refuse('Khung bao không hợp lệ', 'Not a valid bounding box') : { box: read };
  }
  const geometry = geometrySchema.safeParse(value);
  return geometry.success
    ? { geometry: geometry.data }
    : refuse('Cần một hình GeoJSON', 'A GeoJSON geometry is expected');
}

function read(value: unknown, crs: Crs, depth: number): Expression {
  if (depth > FILTER_LIMITS.depth) throw tooDeep();
  if (typeof value === 'boolean') return { op: 'constant', value };
  const node = nodeSchema.safeParse(value);
  if (!node.success) return refuse('Cần một phép so sánh {op, args}', 'A predicate {op, args} is expected');
  const { op, args } = node.data;
  const wants = (count: number) => {
    if (args.length !== count) refuse(`${op} cần ${count} đối số`, `${op} takes ${count} arguments`);
  };
  if (op === 'and' || op === 'or') {
    if (args.length < 2) refuse(`${op} cần ít nhất 2 đối số`, `${op} takes at least 2 arguments`);
    return { op, args: args.map((arg) => read(arg, crs, depth + 1)) };
  }
  if (op === 'not') {
    wants(1);
    return { op, arg: read(args[0], crs, depth + 1) };
  }
  if (op === 'isNull') {
    wants(1);
    return { op, property: propertyOf(args[0]) };
  }
  if (isComparison(op)) {
    wants(2);
    return (
      compared(operandOf(args[0]), op, operandOf(args[1])) ??
      refuse('Cần một thuộc tính và một giá trị', 'A property and a literal value are expected')
    );
  }
  if (op === 'like') {
    wants(2);
    const pattern = literalOf(args[1]);
    if (typeof pattern !== 'string') refuse('Mẫu của like phải là chữ', 'The pattern of like must be a text');
    return { op, ...comparedOf(args[0]), pattern: String(pattern) };
  }
  if (op === 'between') {
    wants(3);
    return { op, ...comparedOf(args[0]), low: literalOf(args[1]), high: literalOf(args[2]) };
  }
  if (op === 'in') {
    wants(2);
    const list = z.array(z.unknown()).min(1).safeParse(args[1]);
    if (!list.success) return refuse('in cần một danh sách', 'in takes a list');
    return { op, ...comparedOf(args[0]), values: list.data.map(literalOf) };
  }
  if (isSpatial(op)) {
    wants(2);
    return { op, property: propertyOf(args[0]), shape: shapeOf(args[1], crs) };
  }
  return refuse(`Không có phép "${op.slice(0, 40)}"`, `There is no operator "${op.slice(0, 40)}"`);
}

/** Reads CQL2 JSON (OGC 21-065r2). Coordinates are in `crs`. Throws FilterInvalid. */
export function parseCql2Json(text: string, crs: Crs = CRS84): Expression {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('Không phải JSON', 'Not JSON');
  }
  return checkLimits(read(value, crs, 0), crs);
}
