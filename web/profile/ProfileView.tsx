import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { blocksQuery } from '../data/queries.ts';
import { usePortal } from '../data/use-portal.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { ProfilePage } from './ProfilePage.tsx';
import { resolveSubject } from './resolve-subject.ts';
import { UnknownUnit } from './UnknownUnit.tsx';

/** All of one unit on a page: a commune, a district, an emulation block or the province. */
export function ProfileView() {
  const search = useSearch({ from: '/profile' });
  const state = usePortal(search.knownOn);
  const needsBlocks = search.unit === undefined && search.block !== undefined;
  const blocks = useQuery(blocksQuery);
  if (needsBlocks && blocks.isError) {
    return <FailedState error={blocks.error} onRetry={() => blocks.refetch()} />;
  }
  switch (state.status) {
    case 'loading':
      return <LoadingView />;
    case 'failed':
      return <FailedState error={state.error} onRetry={state.retry} />;
    case 'empty':
      return <EmptyState />;
    case 'ready': {
      if (needsBlocks && blocks.data === undefined) return <LoadingView />;
      const list = blocks.data?.blocks ?? [];
      const subject = resolveSubject(search, state.portal, list);
      return subject.kind === 'unknown' ? (
        <UnknownUnit code={subject.code} />
      ) : (
        <ProfilePage portal={state.portal} subject={subject} blocks={list} />
      );
    }
  }
}
