import { formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { ExportState } from './use-export-job.ts';

type Props = { readonly state: ExportState; readonly rows: number; readonly onCancel: () => void };

/** How far the file is, and how to stop it. */
export function ExportProgress({ state, rows, onCancel }: Props) {
  const language = useLanguage();
  switch (state.status) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className="export-progress">
          <progress
            aria-label={m.export_writing()}
            {...(state.rows > 0 ? { value: state.rows, max: rows } : {})}
          />
          <button type="button" className="quiet-action" onClick={onCancel}>
            {m.export_cancel()}
          </button>
        </div>
      );
    case 'done':
      return (
        <p className="export-done" role="status">
          {m.export_done({ name: state.fileName, kb: formatNumber(Math.ceil(state.bytes / 1000), language) })}
        </p>
      );
    case 'cancelled':
      return (
        <p className="dialog-note" role="status">
          {m.export_cancelled()}
        </p>
      );
    case 'failed':
      return (
        <p className="dialog-note" role="alert">
          {m.export_failed()}
        </p>
      );
  }
}
