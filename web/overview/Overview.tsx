import { useSearch } from '@tanstack/react-router';
import { usePortal } from '../data/use-portal.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { OverviewView } from './OverviewView.tsx';

/** The province and its targets, by day. */
export function Overview() {
  const knownOn = useSearch({ from: '/', select: (search) => search.knownOn });
  const state = usePortal(knownOn);
  switch (state.status) {
    case 'loading':
      return <LoadingView />;
    case 'failed':
      return <FailedState error={state.error} onRetry={state.retry} />;
    case 'empty':
      return <EmptyState />;
    case 'ready':
      return <OverviewView portal={state.portal} />;
  }
}
