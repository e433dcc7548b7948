import { useEffect, useState } from 'react';

/** Keeps the page on the device, so that it opens without network; says when a newer one waits to take over. */
export function useShellUpdate(): { readonly isKept: boolean; readonly update: (() => void) | null } {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
    navigator.serviceWorker
      .register('/field-worker.js', { scope: '/field', type: 'module' })
      .then((registration) => {
        void navigator.serviceWorker.ready.then(() => setKept(true));
        setWaiting(registration.waiting);
        registration.addEventListener('updatefound', () => {
          const fresh = registration.installing;
          fresh?.addEventListener('statechange', () => {
            if (fresh.state === 'installed' && navigator.serviceWorker.controller !== null) setWaiting(fresh);
          });
        });
      })
      .catch(() => setKept(false));
  }, []);
  const update =
    waiting === null
      ? null
      : () => {
          navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
            once: true,
          });
          waiting.postMessage('take-over');
        };
  return { isKept, update };
}
