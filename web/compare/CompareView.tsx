import { PortalGate } from '../frame/PortalGate.tsx';
import { CompareScene } from './CompareScene.tsx';

/** Two days of a target, or two targets on a day. */
export function CompareView() {
  return <PortalGate>{(portal) => <CompareScene portal={portal} />}</PortalGate>;
}
