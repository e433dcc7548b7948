import { useSyncExternalStore } from 'react';

const PHONE = '(max-width: 820px)';
const NARROW = '(max-width: 1180px)';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (hear) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', hear);
      return () => list.removeEventListener('change', hear);
    },
    () => window.matchMedia(query).matches,
  );
}

/** A window too narrow for panels beside the map: they become one sheet at the bottom. */
export function useIsPhone(): boolean {
  return useMedia(PHONE);
}

/** A window with room for one panel beside the map; the other opens for a selected unit alone. */
export function useIsNarrow(): boolean {
  return useMedia(NARROW);
}
