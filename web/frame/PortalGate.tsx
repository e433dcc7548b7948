import type { ReactNode } from 'react';
import type { Portal } from '../data/portal.ts';
import { usePortal } from '../data/use-portal.ts';
import { EmptyState } from './EmptyState.tsx';
import { FailedState } from './FailedState.tsx';
import { LoadingView } from './LoadingView.tsx';

/** A view of the portal that the URL names, once it is here; until then, or without it, what can be said instead. */
export function PortalGate({ children }: { readonly children: (portal: Portal) => ReactNode }) {
  const state = usePortal();
  switch (state.status) {
    case 'loading':
      return <LoadingView />;
    case 'failed':
      return <FailedState error={state.error} onRetry={state.retry} />;
    case 'empty':
      return <EmptyState />;
    case 'ready':
      return children(state.portal);
  }
}
