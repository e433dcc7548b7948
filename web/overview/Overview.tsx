import { PortalGate } from '../frame/PortalGate.tsx';
import { OverviewView } from './OverviewView.tsx';

/** The province and its targets, by day. */
export function Overview() {
  return <PortalGate>{(portal) => <OverviewView portal={portal} />}</PortalGate>;
}
