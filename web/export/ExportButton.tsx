import './ExportButton.css';
import { Download } from 'lucide-react';
import { m } from '../paraglide/messages.js';
import type { ExportKind } from './export-spec.ts';
import { useOpenExport } from './open-export.ts';

type Props = {
  readonly kind: ExportKind;
  /** Of the list of what to survey again. */
  readonly limitDays?: string;
};

/** Opens the export dialog on what the panel shows. */
export function ExportButton({ kind, limitDays }: Props) {
  const open = useOpenExport();
  return (
    <button type="button" className="export-button" onClick={() => open({ kind, limitDays })}>
      <Download size={15} aria-hidden /> {m.export_list()}
    </button>
  );
}
