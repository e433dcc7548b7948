import { useSearch } from '@tanstack/react-router';
import { usePortal } from '../data/use-portal.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { CompareScene } from './CompareScene.tsx';

/** Two days of a target, or two targets on a day. */
export function CompareView() {
  const knownOn = useSearch({ from: '/compare', select: (search) => search.knownOn });
  const state = usePortal(knownOn);
  switch (state.status) {
    case 'loading':
      return <LoadingView />;
    case 'failed':
      return <FailedState error={state.error} onRetry={state.retry} />;
    case 'empty':
      return <EmptyState />;
    case 'ready':
      return <CompareScene portal={state.portal} />;
  }
}
