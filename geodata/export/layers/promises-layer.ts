import type { LightPromise } from '../../contract/promises.ts';
import { statusName } from '../../promise/promise-status.ts';
import { dueText, slipText } from '../../promise/promise-text.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Provenance } from '../about.ts';
import { type ColumnOf, type ExportLayer, makeLayer } from '../layer.ts';
import { type RoadWords, routeName } from './road-columns.ts';
import { classColumns, communeColumns, lengthColumn, routeColumn, segmentColumn } from './shared-columns.ts';
import { raiseNoRow } from './worklist-layer.ts';

interface Facts {
  readonly promises: readonly LightPromise[];
  readonly words: RoadWords;
  readonly provenance: Provenance;
}

const column =
  (kind: ColumnOf<LightPromise>['kind'], unit?: string) =>
  (id: string, name: Bilingual, value: ColumnOf<LightPromise>['value']): ColumnOf<LightPromise> => ({
    ...{ id, name, kind, value },
    ...(unit === undefined ? {} : { unit }),
    ...(kind === 'decimal' ? { digits: 1 } : {}),
  });
const [text, whole, day, metres] = [column('text'), column('whole'), column('day'), column('decimal', 'm')];

/** Promises of light in their order, the most urgent first, with how late each is; the stretch is the geometry. */
export function promisesLayer({ promises, words, provenance }: Facts): ExportLayer {
  const { language } = words;
  const stateOf = (promise: LightPromise) =>
    [slipText(promise.slipDays, language), dueText(promise, language)]
      .filter((part) => part !== null)
      .join(', ') || null;
  return makeLayer<LightPromise>({
    id: 'promises',
    language,
    geometry: 'LineString',
    columns: [
      whole('promise', { vi: 'Lời hứa số', en: 'Promise' }, ({ id }) => id),
      routeColumn(language, ({ route }) => route.name),
      segmentColumn(({ segment }) => segment),
      ...classColumns<LightPromise>(language, (promise) => promise.class),
      ...communeColumns<LightPromise>(words, ({ units }) => units.map(({ code }) => code)),
      metres('from_m', { vi: 'Từ', en: 'From' }, ({ fromM }) => fromM),
      metres('to_m', { vi: 'Đến', en: 'To' }, ({ toM }) => toM),
      lengthColumn(({ fromM, toM }) => toM - fromM),
      text('status', { vi: 'Mã trạng thái', en: 'Status id' }, ({ status }) => status),
      text('status_name', { vi: 'Trạng thái', en: 'Status' }, ({ status }) => statusName(status)[language]),
      day('since', { vi: 'Từ ngày', en: 'Since' }, ({ since }) => since),
      day('first_promised_on', { vi: 'Hẹn lần đầu', en: 'First promised for' }, (row) => row.firstPromisedOn),
      day('promised_on', { vi: 'Hẹn hiện nay', en: 'Promised for' }, ({ promisedOn }) => promisedOn),
      day('lit_on', { vi: 'Có đèn ngày', en: 'Lit on' }, ({ litOn }) => litOn),
      whole('slip_days', { vi: 'Trễ (ngày)', en: 'Slipped (days)' }, ({ slipDays }) => slipDays),
      whole('overdue_days', { vi: 'Quá hạn (ngày)', en: 'Overdue (days)' }, (row) => row.overdueDays),
      whole('days_left', { vi: 'Còn lại (ngày)', en: 'Days left' }, ({ daysLeft }) => daysLeft),
      text('agency', { vi: 'Cơ quan', en: 'Agency' }, ({ agency }) => agency),
      whole('approved', { vi: 'Đã duyệt (1: có)', en: 'Approved (1: yes)' }, (row) => Number(row.approved)),
      text('progress', { vi: 'Tiến độ', en: 'Progress' }, stateOf),
    ],
    count: promises.length,
    row: (index) => promises[index] ?? raiseNoRow(index),
    shape: ({ line }) => (line === undefined ? null : { type: 'LineString', coordinates: line }),
    label: ({ route, status }) => `${routeName(route.name, language)} · ${statusName(status)[language]}`,
    provenance,
  });
}
