import { useEffect, useState } from 'react';

/** Where the phone is; `accuracyM` is the radius it trusts. */
export interface Fix {
  readonly lon: number;
  readonly lat: number;
  readonly accuracyM: number;
}

export type PositionState =
  | { readonly name: 'off' }
  | { readonly name: 'searching' }
  | { readonly name: 'found'; readonly fix: Fix }
  | { readonly name: 'denied' }
  | { readonly name: 'unavailable' };

/** Follows the phone's position while `wanted`. */
export function usePosition(wanted: boolean): PositionState {
  const [state, setState] = useState<PositionState>({ name: 'off' });
  useEffect(() => {
    if (!wanted) {
      setState({ name: 'off' });
      return;
    }
    if (!('geolocation' in navigator)) {
      setState({ name: 'unavailable' });
      return;
    }
    setState({ name: 'searching' });
    const watch = navigator.geolocation.watchPosition(
      ({ coords }) =>
        setState({
          name: 'found',
          fix: { lon: coords.longitude, lat: coords.latitude, accuracyM: coords.accuracy },
        }),
      ({ code }) =>
        setState(
          code === GeolocationPositionError.PERMISSION_DENIED ? { name: 'denied' } : { name: 'unavailable' },
        ),
      { enableHighAccuracy: true, maximumAge: 5_000, timeout: 30_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [wanted]);
  return state;
}
