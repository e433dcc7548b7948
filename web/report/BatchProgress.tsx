import { Download } from 'lucide-react';
import { m } from '../paraglide/messages.js';
import { endBatch, startBatch } from './batch-job.ts';
import { useBatchJob } from './use-batch-job.ts';

/** How far the reports are, with a way to stop, to have the file, or to try again. */
export function BatchProgress() {
  const job = useBatchJob();
  switch (job.status) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div className="batch-state">
          <p>
            {job.of === null
              ? m.report_waiting({ name: job.question.label })
              : m.report_progress({ name: job.question.label, n: job.done, of: job.of })}
          </p>
          <progress aria-label={job.question.label} max={job.of ?? 1} value={job.done} />
          <button type="button" className="quiet-action" onClick={endBatch}>
            {m.report_cancel()}
          </button>
        </div>
      );
    case 'ready':
      return (
        <div className="batch-state" role="status">
          <p>{m.report_ready({ name: job.question.label, n: job.count })}</p>
          <a className="action" href={job.url} download={job.fileName}>
            <Download size={16} aria-hidden /> {m.report_save({ kind: job.question.kind.toUpperCase() })}
          </a>
          <button type="button" className="quiet-action" onClick={endBatch}>
            {m.report_dismiss()}
          </button>
        </div>
      );
    case 'failed':
      return (
        <div className="batch-state" role="alert">
          <p>{job.detail ?? m.report_failed()}</p>
          <button type="button" className="action" onClick={() => startBatch(job.question)}>
            {m.retry()}
          </button>
          <button type="button" className="quiet-action" onClick={endBatch}>
            {m.report_dismiss()}
          </button>
        </div>
      );
  }
}
