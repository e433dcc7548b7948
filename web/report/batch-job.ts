import { problemJsonSchema } from '../../geodata/contract/problem-json.ts';
import { countReports } from '../../geodata/report/count-reports.ts';
import { fileNameOf } from './file-name-of.ts';

export interface BatchQuestion {
  readonly kind: 'pdf' | 'zip';
  /** Whose reports, in words. */
  readonly label: string;
  /** `/api/reports/batch.zip?…`. */
  readonly address: string;
}

export type BatchJob =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running';
      readonly question: BatchQuestion;
      readonly done: number;
      /** Null until the server has answered. */
      readonly of: number | null;
    }
  | {
      readonly status: 'ready';
      readonly question: BatchQuestion;
      readonly count: number;
      readonly url: string;
      readonly fileName: string;
    }
  | { readonly status: 'failed'; readonly question: BatchQuestion; readonly detail: string | null };

/** The server said no, or its answer ended before the last report. */
class BatchFailed extends Error {
  override readonly name = 'BatchFailed';
}

const hearers = new Set<() => void>();
let job: BatchJob = { status: 'idle' };
let stop = new AbortController();

function become(next: BatchJob): void {
  if (job.status === 'ready') URL.revokeObjectURL(job.url);
  job = next;
  for (const hear of hearers) hear();
}

export function currentJob(): BatchJob {
  return job;
}

export function hearJob(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

async function refusalOf(response: Response): Promise<BatchFailed> {
  const problem = problemJsonSchema.safeParse(await response.json().catch(() => null));
  return new BatchFailed(problem.success ? (problem.data.detail ?? problem.data.title) : '');
}

async function read(question: BatchQuestion, signal: AbortSignal): Promise<void> {
  const response = await fetch(question.address, { signal });
  if (!response.ok || response.body === null) throw await refusalOf(response);
  const of = Number(response.headers.get('Report-Count'));
  const count = countReports(question.kind);
  const reader = response.body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  become({ status: 'running', question, done, of });
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    const begun = count(piece.value);
    if (begun === done) continue;
    done = begun;
    become({ status: 'running', question, done, of });
  }
  if (done < of) throw new BatchFailed('');
  const blob = new Blob(pieces, { type: response.headers.get('Content-Type') ?? '' });
  const fileName = fileNameOf(response.headers.get('Content-Disposition')) ?? `bao-cao.${question.kind}`;
  become({ status: 'ready', question, count: of, url: URL.createObjectURL(blob), fileName });
}

/** Makes the reports of many units; what was under way is given up. It goes on whatever view is looked at meanwhile. */
export function startBatch(question: BatchQuestion): void {
  stop.abort();
  stop = new AbortController();
  const { signal } = stop;
  become({ status: 'running', question, done: 0, of: null });
  read(question, signal).catch((error: unknown) => {
    if (signal.aborted) return;
    const detail = error instanceof BatchFailed && error.message !== '' ? error.message : null;
    become({ status: 'failed', question, detail });
  });
}

/** Gives up what is under way, or lets go of what was made. */
export function endBatch(): void {
  stop.abort();
  become({ status: 'idle' });
}
