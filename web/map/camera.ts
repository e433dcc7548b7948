export type Camera = { readonly longitude: number; readonly latitude: number; readonly zoom: number };

/** The URL form `lon,lat,zoom`: 5 decimals are about a metre. */
export function formatCamera(camera: Camera): string {
  return [camera.longitude.toFixed(5), camera.latitude.toFixed(5), camera.zoom.toFixed(2)].join(',');
}

/** Null where the text is no camera. */
export function parseCamera(text: string): Camera | null {
  const [longitude, latitude, zoom, ...rest] = text.split(',').map(Number);
  if (longitude === undefined || latitude === undefined || zoom === undefined || rest.length > 0) return null;
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom >= 0 && zoom <= 22)) return null;
  return { longitude, latitude, zoom };
}
