import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { MatrixRow } from '../../../geodata/matrix/matrix.ts';
import type { Portal } from '../../data/portal.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { MatrixSelection } from '../use-matrix-selection.ts';

type Props = {
  readonly portal: Portal;
  readonly rows: readonly MatrixRow[];
  readonly selection: MatrixSelection;
};

/** The rows shown as a file. What writes it is fetched when it is first asked for. */
export function ExportButtons({ portal, rows, selection }: Props) {
  const language = useLanguage();
  const knownOn = useSearch({ from: '/matrix', select: (search) => search.knownOn }) ?? null;
  const [failed, setFailed] = useState(false);
  const save = async (format: 'csv' | 'xlsx') => {
    setFailed(false);
    try {
      const { saveMatrix } = await import('./save-matrix.ts');
      await saveMatrix(format, { portal, rows, selection, language, knownOn });
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="matrix-export">
      {failed ? <span role="alert">{m.matrix_export_failed()}</span> : null}
      {(['csv', 'xlsx'] as const).map((format) => (
        <button
          key={format}
          type="button"
          disabled={rows.length === 0}
          aria-label={m.matrix_export({ format: format === 'csv' ? 'CSV' : 'Excel' })}
          title={m.matrix_export({ format: format === 'csv' ? 'CSV' : 'Excel' })}
          onClick={() => void save(format)}
        >
          {format === 'csv' ? 'CSV' : 'Excel'}
        </button>
      ))}
    </div>
  );
}
