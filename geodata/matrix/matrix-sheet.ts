import { verdictStep } from '../scale/verdict-scale.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import { KIND_WORD } from '../text/short-unit-name.ts';
import type { Day } from '../time/day.ts';
import { isWithheld, valueText } from '../verdict/value-text.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { MatrixCell, MatrixRow } from './matrix.ts';

/** One cell of the exported table, typed: what writes it decides how the type looks. Null: no figure. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number }
  /** Public as a lower bound: "≥ 1"; none at all is exact. */
  | { readonly kind: 'at_least'; readonly count: number }
  /** In [0, 1]. */
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly text: string }
  | null;

export interface SheetColumn {
  readonly name: string;
  /** Title of the target the column belongs to; null for what is said of the commune. */
  readonly target: string | null;
  /** The verdict that colours the column's cells in a row; null: none does. */
  readonly verdictOf: (row: MatrixRow) => Verdict | null;
  readonly cell: (row: MatrixRow) => SheetCell;
}

export interface MatrixSheet {
  readonly columns: readonly SheetColumn[];
  /** In the order shown; one cell per column. */
  readonly rows: readonly (readonly SheetCell[])[];
}

const NAMES = {
  code: { vi: 'Mã', en: 'Code' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  kind: { vi: 'Loại', en: 'Kind' },
  district: { vi: 'Huyện', en: 'District' },
  met: { vi: 'Số chỉ tiêu đạt', en: 'Targets met' },
  of: { vi: 'Số chỉ tiêu', en: 'Targets' },
  improved: { vi: 'Chỉ tiêu khá lên', en: 'Targets improved' },
  worsened: { vi: 'Chỉ tiêu tụt lại', en: 'Targets slipped' },
  verdict: { vi: 'Kết quả', en: 'Verdict' },
  value: { vi: 'Giá trị', en: 'Value' },
  asOf: { vi: 'Số liệu ngày', en: 'Figure of' },
  note: { vi: 'Ghi chú', en: 'Note' },
} as const satisfies Record<string, Bilingual>;

const text = (value: string): SheetCell => ({ kind: 'text', text: value });
const count = (value: number | null): SheetCell => (value === null ? null : { kind: 'count', count: value });

/** The value of a cell as a type: a share where there is a denominator, a count where there is none. */
function valueCell(cell: MatrixCell, language: Language): SheetCell {
  const { target, value, numerator, denominator } = cell;
  const { rule } = target;
  if (isWithheld(cell)) return text(valueText(target, cell, language) ?? '');
  if (value === null || numerator === null) return null;
  if (rule.kind === 'fewer_than_last_year') return { kind: 'count', count: value };
  return denominator === null ? { kind: 'at_least', count: numerator } : { kind: 'share', share: value };
}

function columnsOf(target: MatrixCell['target'], index: number, language: Language): SheetColumn[] {
  const title = `${target.id} ${target.title[language]}`;
  const ofCell = (name: string, cell: (cell: MatrixCell) => SheetCell, isColoured = false): SheetColumn => ({
    name,
    target: title,
    verdictOf: ({ cells }) => (isColoured ? (cells[index]?.verdict ?? null) : null),
    cell: ({ cells }) => {
      const own = cells[index];
      return own === undefined ? null : cell(own);
    },
  });
  const { numerator, denominator } = target.measure;
  const label = (verdict: Verdict) => verdictStep(verdict).label[language];
  return [
    ofCell(
      NAMES.verdict[language],
      ({ verdict }) => ({ kind: 'verdict', verdict, text: label(verdict) }),
      true,
    ),
    ofCell(NAMES.value[language], (cell) => valueCell(cell, language), true),
    ...(denominator === null
      ? []
      : [
          ofCell(numerator[language], (cell) => count(cell.numerator)),
          ofCell(denominator[language], (cell) => count(cell.denominator)),
        ]),
    ofCell(NAMES.asOf[language], ({ asOf }) => (asOf === null ? null : { kind: 'day', day: asOf })),
  ];
}

/**
 * The rows of the heat table as a table of typed cells, for every format that writes them: the same communes in the
 * same order, of each target verdict, value, counts and the figure's day.
 *
 * `note` stands in every row, such as that the data is made up: a row copied out of the file takes it along.
 */
export function matrixSheet(
  rows: readonly MatrixRow[],
  language: Language,
  { hasChange, note }: { readonly hasChange: boolean; readonly note: string | null },
): MatrixSheet {
  const ofUnit = (name: string, cell: SheetColumn['cell']): SheetColumn => ({
    name,
    target: null,
    verdictOf: () => null,
    cell,
  });
  const columns = [
    ofUnit(NAMES.code[language], ({ unit }) => text(unit.code)),
    ofUnit(NAMES.unit[language], ({ unit }) => text(unit.name)),
    ofUnit(NAMES.kind[language], ({ unit }) => text(KIND_WORD[unit.kind])),
    ofUnit(NAMES.district[language], ({ unit }) => (unit.parentName === null ? null : text(unit.parentName))),
    ofUnit(NAMES.met[language], ({ verdicts }) => count(verdicts.met)),
    ofUnit(NAMES.of[language], ({ cells }) => count(cells.length)),
    ...(hasChange
      ? [
          ofUnit(NAMES.improved[language], ({ improved }) => count(improved)),
          ofUnit(NAMES.worsened[language], ({ worsened }) => count(worsened)),
        ]
      : []),
    ...(rows[0]?.cells ?? []).flatMap(({ target }, index) => columnsOf(target, index, language)),
    ...(note === null ? [] : [ofUnit(NAMES.note[language], () => text(note))]),
  ];
  return { columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}
