import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CHANNEL, SYNC_TAG } from '../data/background-sync.ts';
import { hurryItems } from '../data/field-database.ts';
import { sendQueue } from '../data/send-queue.ts';

/** Filled by the build (web/field-worker-build.ts): every file the field page needs, each with its revision. */
declare const FIELD_FILES: { url: string; revision: string | null }[];

type SyncEvent = { readonly tag: string; waitUntil(work: Promise<void>): void };
type Worker = {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'sync', listener: (event: SyncEvent) => void): void;
};
declare const self: Worker;

// A new version waits until the page asks for it: nobody loses the form in hand.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

// There is network again, and the page may be closed.
self.addEventListener('sync', (event) => {
  if (event.tag === SYNC_TAG) event.waitUntil(sendInBackground());
});

async function sendInBackground(): Promise<void> {
  const pages = new BroadcastChannel(CHANNEL);
  try {
    await hurryItems();
    const { nextAt, needsSignIn } = await sendQueue(() => pages.postMessage('changed'));
    // The browser tries what failed again by itself; signing in wants a person.
    if (nextAt !== null && !needsSignIn) throw new Error('the portal does not answer');
  } finally {
    pages.close();
  }
}

cleanupOutdatedCaches();
precacheAndRoute(FIELD_FILES);
// Its scope is /field alone; the rest of the portal never passes here.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/field')));
