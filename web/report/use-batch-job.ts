import { useSyncExternalStore } from 'react';
import { type BatchJob, currentJob, hearJob } from './batch-job.ts';

/** The batch under way, the same wherever it is shown. */
export function useBatchJob(): BatchJob {
  return useSyncExternalStore(hearJob, currentJob);
}
