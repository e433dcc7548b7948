import { createContext, useContext, useSyncExternalStore } from 'react';
import type { UnderPointer } from './on-map.ts';

const NOTHING: UnderPointer = { row: null, unit: null, place: null };

export interface PointerNews {
  readonly now: () => UnderPointer;
  readonly tell: (patch: Partial<UnderPointer>) => void;
  readonly hear: (listener: () => void) => () => void;
}

/** A pointer changes many times a second: lists hear of it past the view, which would draw itself anew each time. */
export function pointerNews(): PointerNews {
  let under = NOTHING;
  const listeners = new Set<() => void>();
  return {
    now: () => under,
    tell: (patch) => {
      const next = { ...under, ...patch };
      if (next.row === under.row && next.unit === under.unit && next.place === under.place) return;
      under = next;
      for (const listener of listeners) listener();
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const PointerContext = createContext(pointerNews());

/** What the pointer lies over on the map beside this list. */
export function useUnderPointer(): UnderPointer {
  const { hear, now } = useContext(PointerContext);
  return useSyncExternalStore(hear, now);
}
