import { useSearch } from '@tanstack/react-router';
import { usePortal } from '../data/use-portal.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { StoryStage } from './StoryStage.tsx';

/** The presentation: chosen views as slides, for a meeting room. */
export function StoryView() {
  const knownOn = useSearch({ from: '/story', select: (search) => search.knownOn });
  const state = usePortal(knownOn);
  switch (state.status) {
    case 'loading':
      return <LoadingView />;
    case 'failed':
      return <FailedState error={state.error} onRetry={state.retry} />;
    case 'empty':
      return <EmptyState />;
    case 'ready':
      return <StoryStage portal={state.portal} />;
  }
}
