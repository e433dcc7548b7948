import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Letters typed between ⌘K and the moment the palette's input stands, which its code may still be on the way to.
 * The returned function hands them over and ends the listening.
 */
export function useEarlyKeys(isOpen: boolean): () => string {
  const keys = useRef('');
  const stop = useRef(() => {});
  useLayoutEffect(() => {
    if (!isOpen) return;
    keys.current = '';
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === 'Backspace') keys.current = keys.current.slice(0, -1);
      else if (event.key.length === 1) keys.current += event.key;
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    stop.current = () => window.removeEventListener('keydown', onKeyDown, true);
    return stop.current;
  }, [isOpen]);
  return useCallback(() => {
    stop.current();
    return keys.current;
  }, []);
}
