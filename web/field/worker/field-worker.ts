import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** Filled by the build (web/field-worker-build.ts): every file the field page needs, each with its revision. */
declare const FIELD_FILES: { url: string; revision: string | null }[];

type Waiting = {
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
};
declare const self: Waiting;

// A new version waits until the page asks for it: nobody loses the form in hand.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

cleanupOutdatedCaches();
precacheAndRoute(FIELD_FILES);
// Its scope is /field alone; the rest of the portal never passes here.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/field')));
