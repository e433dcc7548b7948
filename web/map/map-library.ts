import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** Starts loading at once; without our own worker URL a production build shows a blank map. */
export const mapLibrary = import('maplibre-gl').then((library) => {
  library.setWorkerUrl(new URL(workerUrl, window.location.href).href);
  return library;
});
