import './ExportButton.css';
import { Download } from 'lucide-react';
import { m } from '../paraglide/messages.js';
import type { ExportKind } from './export-spec.ts';
import { useOpenExport } from './open-export.ts';

/** Opens the export dialog on what the panel shows. */
export function ExportButton({ kind }: { readonly kind: ExportKind }) {
  const open = useOpenExport();
  return (
    <button type="button" className="export-button" onClick={() => open(kind)}>
      <Download size={15} aria-hidden /> {m.export_list()}
    </button>
  );
}
