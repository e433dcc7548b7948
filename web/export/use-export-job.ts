import { useEffect, useRef, useState } from 'react';
import type { ExportSpec } from './export-spec.ts';
import { type ExportJob, keepFile, startExport } from './start-export.ts';

export type ExportState =
  | { readonly status: 'idle' }
  /** `rows`: so many are written; 0 as long as nothing is known. */
  | { readonly status: 'running'; readonly rows: number }
  | { readonly status: 'done'; readonly fileName: string; readonly bytes: number }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed' };

/** One export at a time; leaving ends it. */
export function useExportJob() {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<ExportJob | null>(null);
  const end = () => {
    running.current?.cancel();
    running.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog goes
  useEffect(() => end, []);
  return {
    state,
    start: (spec: ExportSpec, fileName: string) => {
      end();
      const job = startExport(spec, (rows) => {
        if (running.current === job) setState({ status: 'running', rows });
      });
      running.current = job;
      setState({ status: 'running', rows: 0 });
      job.file.then(
        (file) => {
          if (running.current !== job) return;
          running.current = null;
          keepFile(file, fileName);
          setState({ status: 'done', fileName, bytes: file.size });
        },
        () => {
          if (running.current === job) setState({ status: 'failed' });
        },
      );
    },
    cancel: () => {
      if (running.current === null) return;
      end();
      setState({ status: 'cancelled' });
    },
    reset: () => {
      end();
      setState({ status: 'idle' });
    },
  };
}
