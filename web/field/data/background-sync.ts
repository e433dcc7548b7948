/** What the service worker is woken for. */
export const SYNC_TAG = 'thap-sang-field-queue';

/** Pages and the service worker tell each other here that the store has changed. */
export const CHANNEL = 'thap-sang-field';

/** Not in the DOM's types: Chromium's browsers alone have it. */
type WithSync = ServiceWorkerRegistration & { readonly sync?: { register(tag: string): Promise<void> } };

/**
 * Asks the browser to send what waits as soon as there is network, though the page may be closed by then. Where it
 * cannot, or may not, the queue is sent while the page is open.
 */
export async function askForSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration: WithSync | undefined = await navigator.serviceWorker.getRegistration('/field');
  await registration?.sync?.register(SYNC_TAG).catch(() => undefined);
}
