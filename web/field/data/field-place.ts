import { useCallback, useSyncExternalStore } from 'react';

/** What the field page shows: the lists, one list, one of its segments, or the queue. The address is its only home. */
export interface FieldPlace {
  readonly list: string | null;
  readonly segment: number | null;
  readonly queue: boolean;
  /** A package that somebody sent as a link, to be downloaded. */
  readonly offered: string | null;
  readonly offeredName: string | null;
}

const PACKAGE_KEYS = ['segments', 'unit', 'bbox', 'classes'];

function readPlace(search: string): FieldPlace {
  const query = new URLSearchParams(search);
  const offered = new URLSearchParams([...query].filter(([name]) => PACKAGE_KEYS.includes(name)));
  const segment = Number(query.get('segment') ?? Number.NaN);
  return {
    list: query.get('list'),
    segment: Number.isSafeInteger(segment) ? segment : null,
    queue: query.has('queue'),
    offered: offered.size === 0 ? null : offered.toString(),
    offeredName: query.get('name'),
  };
}

const listeners = new Set<() => void>();
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

type Target = { readonly list?: string; readonly segment?: number; readonly queue?: boolean };

export function addressOf({ list, segment, queue }: Target): string {
  const query = new URLSearchParams();
  if (list !== undefined) query.set('list', list);
  if (segment !== undefined) query.set('segment', String(segment));
  if (queue === true) query.set('queue', '1');
  const text = query.toString();
  return text === '' ? '/field' : `/field?${text}`;
}

export function useFieldPlace(): { readonly place: FieldPlace; readonly go: (target: Target) => void } {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const go = useCallback((target: Target) => {
    window.history.pushState(null, '', addressOf(target));
    for (const listener of listeners) listener();
  }, []);
  return { place: readPlace(search), go };
}
