import type { Geometry, Position } from 'geojson';
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
import { isFold } from './fold-text.ts';
import { geometrySchema } from './geometry-schema.ts';
import { checkLimits, FILTER_LIMITS, tooDeep } from './limits.ts';
import { compared, foldOperand, type Operand } from './operand.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How deep the coordinates of a well-known text nest, and its name in GeoJSON. */
const SHAPES: Readonly<Record<string, readonly [Geometry['type'], number]>> = {
  point: ['Point', 0],
  linestring: ['LineString', 1],
  multipoint: ['MultiPoint', 1],
  polygon: ['Polygon', 2],
  multilinestring: ['MultiLineString', 2],
  multipolygon: ['MultiPolygon', 3],
};

/** A descent by the grammar of CQL2 text: or, and, not, predicate. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #crs: Crs;
  #next = 0;

  constructor(tokens: readonly Token[], crs: Crs) {
    this.#tokens = tokens;
    this.#crs = crs;
  }

  whole(): Expression {
    const expression = this.#or(0);
    if (this.#next < this.#tokens.length) this.#refuse('hết bộ lọc', 'the end of the filter');
    return expression;
  }

  #refuse(vi: string, en: string): never {
    const token = this.#tokens[this.#next];
    const seen = token === undefined ? '…' : token.text.slice(0, 40);
    const where = token === undefined ? '' : ` (${token.at + 1})`;
    throw new FilterInvalid({
      vi: `Gặp "${seen}"${where}, cần ${vi}`,
      en: `Found "${seen}"${where}, expected ${en}`,
    });
  }

  #isWord(word: string, ahead = 0): boolean {
    const token = this.#tokens[this.#next + ahead];
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  #takeWord(word: string): boolean {
    if (!this.#isWord(word)) return false;
    this.#next += 1;
    return true;
  }

  #takeSign(sign: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#next += 1;
    return true;
  }

  #needSign(sign: string): void {
    if (!this.#takeSign(sign)) this.#refuse(`"${sign}"`, `"${sign}"`);
  }

  #or(depth: number): Expression {
    if (depth > FILTER_LIMITS.depth) throw tooDeep();
    const args = [this.#and(depth)];
    while (this.#takeWord('or')) args.push(this.#and(depth));
    const [only] = args;
    return args.length === 1 && only !== undefined ? only : { op: 'or', args };
  }

  #and(depth: number): Expression {
    const args = [this.#not(depth)];
    while (this.#takeWord('and')) args.push(this.#not(depth));
    const [only] = args;
    return args.length === 1 && only !== undefined ? only : { op: 'and', args };
  }

  #not(depth: number): Expression {
    if (depth > FILTER_LIMITS.depth) throw tooDeep();
    if (this.#takeWord('not')) return { op: 'not', arg: this.#not(depth + 1) };
    if (this.#takeSign('(')) {
      const inner = this.#or(depth + 1);
      this.#needSign(')');
      return inner;
    }
    return this.#predicate();
  }

  #predicate(): Expression {
    const token = this.#tokens[this.#next];
    const op = token?.kind === 'word' ? token.text.toLowerCase() : '';
    if (isSpatial(op)) {
      this.#next += 1;
      this.#needSign('(');
      const property = this.#property();
      this.#needSign(',');
      const shape = this.#shape();
      this.#needSign(')');
      return { op, property, shape };
    }
    const left = this.#operand();
    const sign = this.#tokens[this.#next];
    if (sign?.kind === 'sign' && isComparison(sign.text)) {
      this.#next += 1;
      return (
        compared(left, sign.text, this.#operand()) ??
        this.#refuse('một thuộc tính và một giá trị', 'a property and a literal')
      );
    }
    if (!('property' in left)) {
      return typeof left.literal === 'boolean'
        ? { op: 'constant', value: left.literal }
        : this.#refuse('một phép so sánh', 'a comparison');
    }
    const isNegated = this.#isWord('not') && !this.#isWord('null', 1) && this.#takeWord('not');
    const predicate = this.#ofProperty(left);
    return isNegated ? { op: 'not', arg: predicate } : predicate;
  }

  #ofProperty(compared: ComparedProperty): Expression {
    if (compared.folds === undefined && this.#takeWord('is')) {
      const isNegated = this.#takeWord('not');
      if (!this.#takeWord('null')) this.#refuse('NULL', 'NULL');
      const isNull: Expression = { op: 'isNull', property: compared.property };
      return isNegated ? { op: 'not', arg: isNull } : isNull;
    }
    if (this.#takeWord('like')) {
      const pattern = this.#literal();
      return typeof pattern === 'string'
        ? { op: 'like', ...compared, pattern }
        : this.#refuse('một chuỗi', 'a text');
    }
    if (this.#takeWord('between')) {
      const low = this.#literal();
      if (!this.#takeWord('and')) this.#refuse('AND', 'AND');
      return { op: 'between', ...compared, low, high: this.#literal() };
    }
    if (this.#takeWord('in')) {
      this.#needSign('(');
      const values = [this.#literal()];
      while (this.#takeSign(',')) values.push(this.#literal());
      this.#needSign(')');
      return { op: 'in', ...compared, values };
    }
    return this.#refuse('một phép so sánh', 'a comparison');
  }

  #property(): string {
    const operand = this.#operand();
    return 'property' in operand && operand.folds === undefined
      ? operand.property
      : this.#refuse('một thuộc tính', 'a property');
  }

  #literal(): Literal {
    const operand = this.#operand();
    return 'literal' in operand ? operand.literal : this.#refuse('một giá trị', 'a literal');
  }

  #operand(depth = 0): Operand {
    if (depth > FILTER_LIMITS.depth) throw tooDeep();
    const token = this.#tokens[this.#next];
    if (token === undefined || token.kind === 'sign')
      return this.#refuse('một thuộc tính hay giá trị', 'a property or a literal');
    this.#next += 1;
    if (token.kind === 'quoted') return { property: token.text };
    if (token.kind === 'text') return { literal: token.text };
    if (token.kind === 'number') return { literal: token.value };
    const word = token.text.toLowerCase();
    if (word === 'true' || word === 'false') return { literal: word === 'true' };
    if ((word === 'date' || word === 'timestamp') && this.#takeSign('(')) {
      const day = this.#tokens[this.#next];
      if (day?.kind !== 'text' || !/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(day.text)) {
        return this.#refuse('một ngày trong dấu nháy', 'a day in quotes');
      }
      this.#next += 1;
      this.#needSign(')');
      return { literal: day.text.slice(0, 10) };
    }
    if (isFold(word) && this.#takeSign('(')) {
      const inner = foldOperand(word, this.#operand(depth + 1)) ?? this.#refuse('một chuỗi', 'a text');
      this.#needSign(')');
      return inner;
    }
    if (this.#isSign('(')) {
      throw new FilterInvalid({
        vi: `Không có hàm "${token.text.slice(0, 40)}"`,
        en: `There is no function "${token.text.slice(0, 40)}"`,
      });
    }
    return { property: token.text };
  }

  #shape(): Shape {
    const token = this.#tokens[this.#next];
    const name = token?.kind === 'word' ? token.text.toLowerCase() : '';
    if (name === 'bbox') {
      this.#next += 1;
      this.#needSign('(');
      const numbers = [this.#number()];
      while (this.#takeSign(',')) numbers.push(this.#number());
      this.#needSign(')');
      const box = readBox(numbers.join(','), this.#crs);
      return box === null ? this.#refuse('một khung bao hợp lệ', 'a valid bounding box') : { box };
    }
    const found = SHAPES[name];
    if (found === undefined) return this.#refuse('một hình', 'a geometry');
    this.#next += 1;
    const [type, depth] = found;
    this.#needSign('(');
    const coordinates = depth === 0 ? this.#position() : this.#list(depth, type === 'MultiPoint');
    this.#needSign(')');
    const geometry = geometrySchema.safeParse({ type, coordinates });
    return geometry.success
      ? { geometry: geometry.data }
      : this.#refuse('một hình khép kín', 'a closed geometry');
  }

  /** What stands between the brackets of a geometry whose coordinates nest `depth` deep. */
  #list(depth: number, mayWrapPoints: boolean): unknown[] {
    const item = () => {
      if (depth > 1 || (mayWrapPoints && this.#isSign('('))) {
        this.#needSign('(');
        const inner = depth > 1 ? this.#list(depth - 1, false) : this.#position();
        this.#needSign(')');
        return inner;
      }
      return this.#position();
    };
    const items: unknown[] = [item()];
    while (this.#takeSign(',')) items.push(item());
    return items;
  }

  #isSign(sign: string): boolean {
    const token = this.#tokens[this.#next];
    return token?.kind === 'sign' && token.text === sign;
  }

  #position(): Position {
    const position = [this.#number(), this.#number()];
    if (this.#tokens[this.#next]?.kind === 'number') position.push(this.#number());
    return position;
  }

  #number(): number {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'number') return this.#refuse('một số', 'a number');
    this.#next += 1;
    return token.value;
  }
}

/** Reads CQL2 text (OGC 21-065r2): comparisons, LIKE, BETWEEN, IN, IS NULL, CASEI, ACCENTI, spatial relations. Throws FilterInvalid. */
export function parseCql2Text(text: string, crs: Crs = CRS84): Expression {
  return checkLimits(new Reader(tokensOf(text), crs).whole(), crs);
}
