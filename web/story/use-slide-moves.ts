import { useNavigate, useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { keepShared } from '../selection/keep-shared.ts';

/** A shorter stroke of the finger is a tap. */
const SWIPE_PX = 48;

interface Moves {
  readonly go: (to: number) => void;
  /** Back to where one was; to the overview where the presentation was opened by its link. */
  readonly leave: () => void;
  readonly stage: RefObject<HTMLElement | null>;
}

/** Keys, the presenter's remote (PageUp, PageDown) and the finger. A slide's number replaces the one in the address: back leaves. */
export function useSlideMoves(at: number, count: number): Moves {
  const navigate = useNavigate();
  const router = useRouter();
  const stage = useRef<HTMLElement>(null);
  const go = (to: number) => {
    const slide = String(Math.min(count, Math.max(1, to + 1)));
    navigate({ to: '/story', search: (search) => ({ ...search, slide }), replace: true });
  };
  // Leaving ends the full screen, and the end of the full screen leaves: once is enough.
  const hasLeft = useRef(false);
  const leave = () => {
    if (hasLeft.current) return;
    hasLeft.current = true;
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
    if (router.history.canGoBack()) router.history.back();
    else navigate({ to: '/', search: keepShared });
  };
  const moves = useRef({ go, leave, at, count });
  moves.current = { go, leave, at, count };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (document.querySelector('dialog[open], [role="dialog"]') !== null) return;
      const now = moves.current;
      const isButton = event.target instanceof Element && event.target.closest('button, a') !== null;
      const to = {
        ArrowRight: now.at + 1,
        ArrowDown: now.at + 1,
        PageDown: now.at + 1,
        ' ': isButton ? undefined : now.at + (event.shiftKey ? -1 : 1),
        ArrowLeft: now.at - 1,
        ArrowUp: now.at - 1,
        PageUp: now.at - 1,
        Home: 0,
        End: now.count - 1,
      }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        now.go(to);
      } else if (event.key === 'Escape') {
        now.leave();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  useEffect(() => {
    // The browser takes the Escape that ends its full screen for itself: it ends the presentation all the same.
    let wasFull = document.fullscreenElement !== null;
    const onFullscreen = () => {
      if (wasFull && document.fullscreenElement === null) moves.current.leave();
      wasFull = document.fullscreenElement !== null;
    };
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => document.removeEventListener('fullscreenchange', onFullscreen);
  }, []);

  useEffect(() => {
    const element = stage.current;
    let from: { x: number; y: number } | null = null;
    const onStart = ({ touches }: TouchEvent) => {
      const [touch] = touches;
      from = touches.length === 1 && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const onEnd = ({ changedTouches: [touch] }: TouchEvent) => {
      if (from === null || touch === undefined) return;
      const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
      if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 1.5 * Math.abs(dy)) return;
      moves.current.go(moves.current.at + (dx < 0 ? 1 : -1));
    };
    element?.addEventListener('touchstart', onStart, { passive: true });
    element?.addEventListener('touchend', onEnd, { passive: true });
    return () => {
      element?.removeEventListener('touchstart', onStart);
      element?.removeEventListener('touchend', onEnd);
    };
  }, []);
  return { go, leave, stage };
}
