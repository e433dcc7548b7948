import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { blocksQuery } from '../data/queries.ts';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { PortalGate } from '../frame/PortalGate.tsx';
import { ProfilePage } from './ProfilePage.tsx';
import { resolveSubject } from './resolve-subject.ts';
import { UnknownUnit } from './UnknownUnit.tsx';

/** All of one unit on a page: a commune, a district, an emulation block or the province. */
export function ProfileView() {
  const search = useSearch({ from: '/profile' });
  const needsBlocks = search.unit === undefined && search.block !== undefined;
  const blocks = useQuery(blocksQuery);
  if (needsBlocks && blocks.isError) {
    return <FailedState error={blocks.error} onRetry={() => blocks.refetch()} />;
  }
  if (needsBlocks && blocks.data === undefined) return <LoadingView />;
  const list = blocks.data?.blocks ?? [];
  return (
    <PortalGate>
      {(portal) => {
        const subject = resolveSubject(search, portal, list);
        return subject.kind === 'unknown' ? (
          <UnknownUnit code={subject.code} />
        ) : (
          <ProfilePage portal={portal} subject={subject} blocks={list} />
        );
      }}
    </PortalGate>
  );
}
