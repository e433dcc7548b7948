import { useMap } from '@vis.gl/react-maplibre';
import type { Polygon } from 'geojson';
import { useEffect } from 'react';
import { TerraDraw, TerraDrawPolygonMode, TerraDrawRectangleMode, TerraDrawSelectMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

export type DrawMode = 'polygon' | 'rectangle' | 'edit';

type Props = {
  readonly mode: DrawMode;
  /** What `edit` starts from. */
  readonly area: Polygon | null;
  /** `isFinal` false: a vertex is still being dragged. */
  readonly onArea: (area: Polygon, isFinal: boolean) => void;
  readonly onCancel: () => void;
};

const WHITE = '#ffffff';
const outline = { fillColor: WHITE, fillOpacity: 0.05, outlineColor: WHITE, outlineWidth: 2 } as const;

/** terra-draw on the night map while an area is being drawn or edited. */
export function AreaDraw({ mode, area, onArea, onCancel }: Props) {
  const map = useMap().current?.getMap();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the callbacks of the mode's start serve it to its end
  useEffect(() => {
    if (map === undefined) return;
    const draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 6 }),
      modes: [
        new TerraDrawPolygonMode({ styles: { ...outline, closingPointColor: WHITE, closingPointWidth: 6 } }),
        new TerraDrawRectangleMode({ styles: outline }),
        new TerraDrawSelectMode({
          flags: {
            polygon: {
              feature: {
                draggable: true,
                coordinates: { midpoints: true, draggable: true, deletable: true },
              },
            },
          },
          styles: {
            selectedPolygonColor: WHITE,
            selectedPolygonFillOpacity: 0.06,
            selectedPolygonOutlineColor: WHITE,
            selectedPolygonOutlineWidth: 2,
            selectionPointColor: WHITE,
            selectionPointWidth: 6,
            midPointColor: '#93a0b6',
            midPointWidth: 4,
          },
        }),
      ],
    });
    draw.start();
    const report = (id: string | number, isFinal: boolean) => {
      const geometry = draw.getSnapshotFeature(id)?.geometry;
      if (geometry?.type === 'Polygon') onArea(geometry, isFinal);
    };
    if (mode === 'edit' && area !== null) {
      const [added] = draw.addFeatures([
        { type: 'Feature', geometry: area, properties: { mode: 'polygon' } },
      ]);
      draw.setMode('select');
      if (added?.id !== undefined && added.valid) draw.selectFeature(added.id);
      draw.on('change', (ids, type) => {
        const [id] = ids;
        if (type === 'update' && id !== undefined && added?.id === id) report(id, false);
      });
    } else {
      draw.setMode(mode === 'edit' ? 'polygon' : mode);
    }
    draw.on('finish', (id) => report(id, true));
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onCancel();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      draw.stop();
    };
  }, [map, mode]);
  return null;
}
