import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { blocksQuery } from '../data/queries.ts';
import { usePortal } from '../data/use-portal.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { MatrixScene } from './MatrixScene.tsx';

const NO_BLOCKS = [] as const;

/** Every commune on every target at once. Without the list of blocks only their filter is missing. */
export function MatrixView() {
  const knownOn = useSearch({ from: '/matrix', select: (search) => search.knownOn });
  const state = usePortal(knownOn);
  const blocks = useQuery(blocksQuery);
  if (state.status === 'loading' || blocks.isLoading) return <LoadingView />;
  if (state.status === 'failed') return <FailedState error={state.error} onRetry={state.retry} />;
  if (state.status === 'empty') return <EmptyState />;
  return <MatrixScene portal={state.portal} blocks={blocks.data?.blocks ?? NO_BLOCKS} />;
}
