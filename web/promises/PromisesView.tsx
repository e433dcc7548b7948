import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { useKnown } from '../planning/use-known.ts';
import { PromisesPage } from './PromisesPage.tsx';

/** What was promised to be lit, and what became of it. */
export function PromisesView() {
  const state = useKnown();
  if (state.status === 'failed') return <FailedState error={state.error} onRetry={state.retry} />;
  if (state.status === 'loading') return <LoadingView />;
  return <PromisesPage known={state.known} />;
}
