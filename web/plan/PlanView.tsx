import { PortalGate } from '../frame/PortalGate.tsx';
import { PlanPage } from './PlanPage.tsx';

/** The plan itself: what it asks, of whom, by when, and how far the province is. */
export function PlanView() {
  return <PortalGate>{(portal) => <PlanPage portal={portal} />}</PortalGate>;
}
