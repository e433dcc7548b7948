import { useSearch } from '@tanstack/react-router';
import { usePortal } from '../data/use-portal.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { PlanPage } from './PlanPage.tsx';

/** The plan itself: what it asks, of whom, by when, and how far the province is. */
export function PlanView() {
  const knownOn = useSearch({ from: '/plan', select: (search) => search.knownOn });
  const state = usePortal(knownOn);
  switch (state.status) {
    case 'loading':
      return <LoadingView />;
    case 'failed':
      return <FailedState error={state.error} onRetry={state.retry} />;
    case 'empty':
      return <EmptyState />;
    case 'ready':
      return <PlanPage portal={state.portal} />;
  }
}
