import { PortalGate } from '../frame/PortalGate.tsx';
import { StoryStage } from './StoryStage.tsx';

/** The presentation: chosen views as slides, for a meeting room. */
export function StoryView() {
  return <PortalGate>{(portal) => <StoryStage portal={portal} />}</PortalGate>;
}
