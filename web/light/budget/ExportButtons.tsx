import { Download } from 'lucide-react';
import { useState } from 'react';
import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';

type Props = {
  readonly table: SegmentTable;
  readonly isEmpty: boolean;
  readonly nameOf: (code: string) => string | null;
  /** All lines, not only those the panel shows. */
  readonly ask: () => Promise<readonly WorkLine[]>;
};

const FILES = [
  { id: 'csv', name: m.budget_export_csv, type: 'text/csv;charset=utf-8', write: 'worklistCsv' },
  { id: 'geojson', name: m.budget_export_geojson, type: 'application/geo+json', write: 'worklistGeoJson' },
] as const;

/** The worklist as a file, made in the browser. */
export function ExportButtons({ table, isEmpty, nameOf, ask }: Props) {
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const save = async ({ id, type, write }: (typeof FILES)[number]) => {
    setBusy(true);
    try {
      const [files, lines] = await Promise.all([import('./worklist-file.ts'), ask()]);
      const text = files[write](table, lines, { language, nameOf, noName: m.light_no_name() });
      download(new Blob([text], { type }), `${m.budget_file_name()}-${table.on}.${id}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <footer className="budget-export">
      {FILES.map((file) => (
        <button key={file.id} type="button" disabled={isEmpty || isBusy} onClick={() => void save(file)}>
          <Download size={15} aria-hidden /> {file.name()}
        </button>
      ))}
    </footer>
  );
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the blob after the press has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
