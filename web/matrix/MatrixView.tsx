import { useQuery } from '@tanstack/react-query';
import { blocksQuery } from '../data/queries.ts';
import { LoadingView } from '../frame/LoadingView.tsx';
import { PortalGate } from '../frame/PortalGate.tsx';
import { MatrixScene } from './MatrixScene.tsx';

const NO_BLOCKS = [] as const;

/** Every commune on every target at once. Without the list of blocks only their filter is missing. */
export function MatrixView() {
  const blocks = useQuery(blocksQuery);
  if (blocks.isLoading) return <LoadingView />;
  return (
    <PortalGate>
      {(portal) => <MatrixScene portal={portal} blocks={blocks.data?.blocks ?? NO_BLOCKS} />}
    </PortalGate>
  );
}
