import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * Starts loading at once, beside React's first render. Without our own worker URL a production build shows a
 * blank map. The build keeps only the names in web/slim-map-library.ts.
 */
export const mapLibrary = import('maplibre-gl').then((library) => {
  library.setWorkerUrl(new URL(workerUrl, window.location.href).href);
  return library;
});
