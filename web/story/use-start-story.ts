import { useNavigate } from '@tanstack/react-router';
import { keepShared } from '../selection/keep-shared.ts';

/** Opens the presentation, on the whole screen where the browser allows it; it works without. */
export function useStartStory(): () => void {
  const navigate = useNavigate();
  return () => {
    navigate({ to: '/story', search: keepShared });
    document.documentElement.requestFullscreen?.().catch(() => {});
  };
}
