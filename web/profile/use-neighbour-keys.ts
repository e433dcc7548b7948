import { useEffect } from 'react';

/**
 * [ and ] go to the unit before and after. By the place of the key, not its letter: Vietnamese typing methods make
 * ơ and ư of them. Not while something is typed, and not over an open dialog.
 */
export function useNeighbourKeys(onBefore: (() => void) | null, onAfter: (() => void) | null): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const isTyping =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (isTyping || document.querySelector('[role="dialog"]') !== null) return;
      const go = { BracketLeft: onBefore, BracketRight: onAfter }[event.code] ?? null;
      if (go === null) return;
      event.preventDefault();
      go();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [onBefore, onAfter]);
}
