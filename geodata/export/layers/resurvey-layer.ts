import type { Resurvey } from '../../contract/light-edit-answers.ts';
import type { SegmentTable } from '../../light/segment-table.ts';
import type { Language } from '../../text/bilingual.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import type { Provenance } from '../about.ts';
import { type ColumnOf, type ExportLayer, makeLayer } from '../layer.ts';
import { multiLine, type RoadWords, routeName } from './road-columns.ts';
import { classColumns, communeColumns, lengthColumn, routeColumn, segmentColumn } from './shared-columns.ts';
import { raiseNoRow } from './worklist-layer.ts';

export interface ResurveyLine {
  readonly due: Resurvey['rows'][number];
  /** Rows of the table that make up the segment; none: it is not drawn on the day looked at. */
  readonly rows: readonly number[];
}

interface Facts {
  readonly table: SegmentTable;
  readonly lines: readonly ResurveyLine[];
  /** Days after which a fact is too old. */
  readonly limitDays: number;
  readonly words: RoadWords;
  readonly provenance: Provenance;
}

function reasonOf(
  { ageDays, reportedOn }: ResurveyLine['due'],
  limitDays: number,
  language: Language,
): string {
  const vi = language === 'vi';
  if (reportedOn !== null) {
    const day = formatDate(reportedOn);
    return vi ? `Người dân báo ngày ${day}` : `Reported by residents on ${day}`;
  }
  if (ageDays === null) return vi ? 'Chưa kiểm tra lần nào' : 'Never checked';
  const [age, limit] = [formatNumber(ageDays, language), formatNumber(limitDays, language)];
  return vi
    ? `Kiểm tra ${age} ngày trước, hạn là ${limit} ngày`
    : `Checked ${age} days ago, the limit is ${limit} days`;
}

/** Segments to survey again in their order: never checked first, then the oldest. */
export function resurveyLayer({ table, lines, limitDays, words, provenance }: Facts): ExportLayer {
  const { language } = words;
  type Row = ResurveyLine & { readonly rank: number };
  const columns: ColumnOf<Row>[] = [
    { id: 'rank', name: { vi: 'Thứ tự', en: 'Rank' }, kind: 'whole', value: ({ rank }) => rank },
    routeColumn(language, ({ due }) => due.routeName),
    segmentColumn(({ due }) => due.segmentId),
    ...classColumns<Row>(language, ({ due }) => due.class),
    ...communeColumns<Row>(words, ({ due }) => due.units.map(({ code }) => code)),
    lengthColumn(({ due }) => due.km * 1000),
    {
      id: 'checked_on',
      name: { vi: 'Kiểm tra gần nhất', en: 'Last check' },
      kind: 'day',
      value: ({ due }) => due.checkedOn,
    },
    {
      id: 'age_days',
      name: { vi: 'Số ngày từ lần kiểm tra', en: 'Days since the check' },
      kind: 'whole',
      value: ({ due }) => due.ageDays,
    },
    {
      id: 'reason',
      name: { vi: 'Lý do', en: 'Reason' },
      kind: 'text',
      value: ({ due }) => reasonOf(due, limitDays, language),
    },
  ];
  return makeLayer<Row>({
    id: 'resurvey',
    language,
    geometry: 'MultiLineString',
    columns,
    count: lines.length,
    row: (index) => ({ ...(lines[index] ?? raiseNoRow(index)), rank: index + 1 }),
    shape: ({ rows }) => (rows.length === 0 ? null : multiLine(table, rows)),
    label: ({ rank, due }) => `${rank}. ${routeName(due.routeName, language)}`,
    provenance,
  });
}
