import { useCallback, useEffect, useRef, useState } from 'react';
import type { QueueItem } from '../../../geodata/field/queue.ts';
import { askForSync, CHANNEL } from './background-sync.ts';
import { hurryItems, readAll, type Worklist } from './field-database.ts';
import { sendQueue } from './send-queue.ts';

export interface Field {
  /** Null until the device's store has been read. */
  readonly worklists: readonly Worklist[] | null;
  readonly items: readonly QueueItem[];
  readonly online: boolean;
  readonly sending: boolean;
  readonly needsSignIn: boolean;
  /** The device's store cannot be opened: private browsing, or a full disk. */
  readonly failed: boolean;
  /** It can be read and not written to: what waits stays, and cannot be sent. */
  readonly isFull: boolean;
  /** Reads the store again, here and in the other pages. */
  readonly changed: () => void;
  /** Sends what waits, now; so do opening the page, coming back to it, the network's return, and in some browsers that without the page. */
  readonly send: () => void;
}

/** What the device holds, kept true across pages, and the sender that empties the queue. */
export function useField(): Field {
  const [held, setHeld] = useState<{ worklists: Worklist[]; items: QueueItem[] } | null>(null);
  const [failed, setFailed] = useState(false);
  const [isFull, setFull] = useState(false);
  const [online, setOnline] = useState(navigator.onLine);
  const [sending, setSending] = useState(false);
  const [needsSignIn, setNeedsSignIn] = useState(false);
  const channel = useRef<BroadcastChannel | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const load = useCallback(() => {
    readAll().then(setHeld, () => setFailed(true));
  }, []);
  const tell = useCallback(() => {
    load();
    channel.current?.postMessage('changed');
  }, [load]);

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    setSending(true);
    const outcome = await sendQueue(tell).catch(() => null);
    setSending(false);
    setFull(outcome === null);
    if (outcome === null) return;
    setNeedsSignIn(outcome.needsSignIn);
    if (outcome.nextAt !== null && !outcome.needsSignIn) {
      void askForSync();
      timer.current = setTimeout(() => void send(), Math.max(0, outcome.nextAt - Date.now()));
    }
  }, [tell]);

  const sendNow = useCallback(() => void hurryItems().then(send, send), [send]);

  useEffect(() => {
    channel.current = new BroadcastChannel(CHANNEL);
    channel.current.onmessage = load;
    const follow = () => {
      setOnline(navigator.onLine);
      if (navigator.onLine) sendNow();
    };
    // A phone stops the clocks of a page that is out of sight.
    const returnTo = () => {
      if (document.visibilityState === 'visible') sendNow();
    };
    window.addEventListener('online', follow);
    window.addEventListener('offline', follow);
    document.addEventListener('visibilitychange', returnTo);
    load();
    sendNow();
    return () => {
      channel.current?.close();
      window.removeEventListener('online', follow);
      window.removeEventListener('offline', follow);
      document.removeEventListener('visibilitychange', returnTo);
      clearTimeout(timer.current);
    };
  }, [load, sendNow]);

  const changed = useCallback(() => {
    tell();
    // Before it is tried: the page may be closed while it is.
    void askForSync();
    void send();
  }, [tell, send]);
  return {
    worklists: held?.worklists ?? null,
    items: held?.items ?? [],
    online,
    sending,
    needsSignIn,
    failed,
    isFull,
    changed,
    send: sendNow,
  };
}
