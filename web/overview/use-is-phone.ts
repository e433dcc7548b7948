import { useSyncExternalStore } from 'react';

const query = '(max-width: 820px)';

function subscribe(hear: () => void): () => void {
  const list = window.matchMedia(query);
  list.addEventListener('change', hear);
  return () => list.removeEventListener('change', hear);
}

/** A window too narrow for panels beside the map: they become one sheet at the bottom. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
