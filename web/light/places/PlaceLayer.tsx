import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Layer, Source, useMap } from '@vis.gl/react-maplibre';
import type { FeatureCollection, Point } from 'geojson';
import { useEffect, useMemo, useState } from 'react';
import { PLACE_KIND_IDS, type PlaceKind, placeName } from '../../../geodata/place/place-kind.ts';
import { useLanguage } from '../../language/language.ts';
import { PLACE_GLYPHS } from './place-glyphs.ts';
import { placesQuery } from './places-query.ts';

/** From these zooms symbols, and their names, have room; texts are laid out for whole zooms. */
const SYMBOLS_FROM = 12.2;
const NAMES_FROM = 14;
const BELOW_NAMES = 'district-names';
const SIZE = 44;
const iconOf = (kind: PlaceKind) => `place-${kind}`;

/** Public places as quiet symbols above the roads; the URL says when they are off. */
export function PlaceLayer({ on }: { readonly on: string }) {
  const isOff = useSearch({ from: '/light', select: (search) => search.places === 'off' });
  return isOff ? null : <Places on={on} />;
}

function Places({ on }: { readonly on: string }) {
  const map = useMap().current?.getMap();
  const language = useLanguage();
  const knownOn = useSearch({ from: '/light', select: (search) => search.knownOn });
  const { data: places } = useQuery(placesQuery(on, knownOn));
  const [hasIcons, setHasIcons] = useState(false);
  useEffect(() => {
    if (map === undefined) return;
    for (const kind of PLACE_KIND_IDS) {
      const image = drawIcon(PLACE_GLYPHS[kind]);
      if (image !== null && !map.hasImage(iconOf(kind))) map.addImage(iconOf(kind), image, { pixelRatio: 2 });
    }
    setHasIcons(true);
  }, [map]);
  const features = useMemo(
    (): FeatureCollection<Point> => ({
      type: 'FeatureCollection',
      features: (places ?? []).map((place) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
        properties: { code: place.code, icon: iconOf(place.kind), text: placeName(place, language) },
      })),
    }),
    [places, language],
  );
  if (!hasIcons) return null;
  return (
    <Source id="places" type="geojson" data={features}>
      <Layer
        id="places"
        type="symbol"
        minzoom={SYMBOLS_FROM}
        beforeId={BELOW_NAMES}
        layout={{
          'icon-image': ['get', 'icon'],
          'icon-size': ['interpolate', ['linear'], ['zoom'], SYMBOLS_FROM, 0.62, 15, 0.95],
          'icon-padding': 1,
          // One layer for both: a name that stood above the symbols would push them away.
          'text-field': ['step', ['zoom'], '', NAMES_FROM, ['get', 'text']],
          'text-font': ['Be Vietnam Pro Medium', 'Be Vietnam Pro'],
          'text-size': 12,
          'text-line-height': 1.35,
          'text-max-width': 9,
          'text-anchor': 'top',
          'text-offset': [0, 1],
          'text-optional': true,
        }}
        paint={{
          'text-color': '#b9c5da',
          'text-halo-color': 'rgba(9, 13, 21, 0.94)',
          'text-halo-width': 1.6,
        }}
      />
    </Source>
  );
}

/** Null where the browser draws nothing. */
function drawIcon(path: string): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.beginPath();
  pen.roundRect(2, 2, SIZE - 4, SIZE - 4, 10);
  pen.fillStyle = 'rgba(20, 29, 45, 0.92)';
  pen.fill();
  pen.lineWidth = 2;
  pen.strokeStyle = '#4a5b7b';
  pen.stroke();
  pen.translate(8, 8);
  pen.scale((SIZE - 16) / 24, (SIZE - 16) / 24);
  pen.lineWidth = 2.2;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = '#dbe4f4';
  pen.stroke(new Path2D(path));
  return pen.getImageData(0, 0, SIZE, SIZE);
}
