import { PortalGate } from '../frame/PortalGate.tsx';
import { CoverageHelp } from './CoverageHelp.tsx';

/** How coverage is computed, for those who are to believe it. */
export function HelpView() {
  return <PortalGate>{(portal) => <CoverageHelp portal={portal} />}</PortalGate>;
}
