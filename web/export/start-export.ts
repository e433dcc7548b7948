import { proxy, wrap } from 'comlink';
import type { ExportSpec } from './export-spec.ts';
import type { ExportWorker } from './export-worker.ts';

export interface ExportJob {
  readonly file: Promise<Blob>;
  /** Ends the worker, whatever it is at; `file` then stays open for ever. */
  readonly cancel: () => void;
}

/** Writes a file in a worker of its own: the page stays usable, and to cancel is to end it. */
export function startExport(spec: ExportSpec, onRows: (rows: number) => void): ExportJob {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), {
    type: 'module',
    name: 'export',
  });
  const remote = wrap<ExportWorker>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'the export worker failed')),
    );
  });
  const file = Promise.race([remote.write(spec, proxy(onRows)), broken]).finally(() => worker.terminate());
  return { file, cancel: () => worker.terminate() };
}

/** Hands a file to the browser to keep. */
export function keepFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser reads the blob after the press has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
