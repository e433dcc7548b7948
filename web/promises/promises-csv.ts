import { stringify } from 'csv-stringify/browser/esm/sync';
import type { LightPromise } from '../../geodata/contract/promises.ts';
import { statusName } from '../../geodata/promise/promise-status.ts';
import type { Language } from '../../geodata/text/bilingual.ts';

const COLUMNS: readonly (readonly [
  vi: string,
  en: string,
  cell: (p: LightPromise, l: Language) => string,
])[] = [
  ['Tuyến', 'Route', ({ route }) => route.name],
  ['Đoạn', 'Segment', ({ segment }) => String(segment)],
  ['Xã', 'Commune', ({ units }) => units.map(({ name }) => name).join(' / ')],
  ['Từ (m)', 'From (m)', ({ fromM }) => fromM.toFixed(1)],
  ['Đến (m)', 'To (m)', ({ toM }) => toM.toFixed(1)],
  ['Trạng thái', 'Status', ({ status }, language) => statusName(status)[language]],
  ['Từ ngày', 'Since', ({ since }) => since],
  ['Hẹn lần đầu', 'First promised', ({ firstPromisedOn }) => firstPromisedOn],
  ['Hẹn hiện nay', 'Promised now', ({ promisedOn }) => promisedOn],
  ['Có đèn ngày', 'Lit on', ({ litOn }) => litOn ?? ''],
  ['Trễ (ngày)', 'Slipped (days)', ({ slipDays }) => String(slipDays ?? '')],
  ['Quá hạn (ngày)', 'Overdue (days)', ({ overdueDays }) => String(overdueDays ?? '')],
  ['Cơ quan', 'Agency', ({ agency }) => agency],
];

/** UTF-8 with a byte order mark, RFC 4180; days as yyyy-mm-dd; a name never becomes a formula. */
export function promisesCsv(promises: readonly LightPromise[], language: Language): string {
  const head = COLUMNS.map(([vi, en]) => (language === 'vi' ? vi : en));
  return stringify(
    [head, ...promises.map((promise) => COLUMNS.map(([, , cell]) => cell(promise, language)))],
    {
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}
