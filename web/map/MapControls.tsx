import './MapControls.css';
import { useNavigate } from '@tanstack/react-router';
import type { MapRef } from '@vis.gl/react-maplibre';
import { Maximize, Minus, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { m } from '../paraglide/messages.js';

/** Zoom in, zoom out, the whole province. */
export function MapControls({ mapRef }: { readonly mapRef: RefObject<MapRef | null> }) {
  const navigate = useNavigate();
  return (
    <fieldset className="map-controls" aria-label={m.map_controls()}>
      <button type="button" aria-label={m.map_zoom_in()} onClick={() => mapRef.current?.zoomIn()}>
        <Plus size={18} aria-hidden />
      </button>
      <button type="button" aria-label={m.map_zoom_out()} onClick={() => mapRef.current?.zoomOut()}>
        <Minus size={18} aria-hidden />
      </button>
      <button
        type="button"
        aria-label={m.map_whole_province()}
        onClick={() =>
          navigate({ to: '.', search: (search) => ({ ...search, map: undefined }), replace: true })
        }
      >
        <Maximize size={16} aria-hidden />
      </button>
    </fieldset>
  );
}
