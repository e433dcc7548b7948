import type { Provenance } from './about.ts';
import type { ColumnOf } from './layer.ts';

/** The last columns of every file. */
export const PROVENANCE_COLUMNS: readonly ColumnOf<Provenance>[] = [
  { id: 'as_of', name: { vi: 'Số liệu đến ngày', en: 'Figures up to' }, kind: 'day', value: ({ on }) => on },
  {
    id: 'data_version',
    name: { vi: 'Phiên bản dữ liệu', en: 'Data version' },
    kind: 'whole',
    value: ({ dataVersion }) => dataVersion,
  },
  { id: 'source', name: { vi: 'Nguồn', en: 'Source' }, kind: 'text', value: ({ source }) => source },
  { id: 'note', name: { vi: 'Lưu ý', en: 'Note' }, kind: 'text', value: ({ note }) => note },
];
