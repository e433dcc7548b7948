import { useEffect, useRef } from 'react';

export interface UndoKeys {
  readonly stepBack: (() => void) | null;
  readonly stepForward: (() => void) | null;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}

/** Ctrl or ⌘ with Z goes back, with Y or ⇧Z forward; in a field they belong to the field. Null: there is no such step. */
export function useUndoKeys(steps: UndoKeys): void {
  const now = useRef(steps);
  now.current = steps;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event)) return;
      const key = event.key.toLowerCase();
      const isForward = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isForward && key !== 'z') return;
      const step = isForward ? now.current.stepForward : now.current.stepBack;
      if (step === null) return;
      event.preventDefault();
      step();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
