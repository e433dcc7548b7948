import type { Map as MapLibre } from 'maplibre-gl';
import {
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
  TerraDrawSessionUndoRedo,
  TerraDrawUndoRedoKeyboardShortcuts,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

const WHITE = '#ffffff';

const drawn = {
  fillColor: WHITE,
  fillOpacity: 0.05,
  outlineColor: WHITE,
  outlineWidth: 1.8,
} as const;

const GROUND = '#0c111b';
const corner = {
  closingPointColor: WHITE,
  closingPointWidth: 6,
  closingPointOutlineColor: GROUND,
  closingPointOutlineWidth: 2,
  coordinatePointColor: WHITE,
  coordinatePointWidth: 4,
  coordinatePointOutlineColor: GROUND,
  coordinatePointOutlineWidth: 2,
} as const;

/** terra-draw with the shapes of this view, its edit mode, and the white look of the night. */
export function makeDraw(map: MapLibre): TerraDraw {
  return new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 6 }),
    modes: [
      new TerraDrawPolygonMode({ styles: { ...drawn, ...corner }, showCoordinatePoints: true }),
      new TerraDrawRectangleMode({ styles: drawn }),
      new TerraDrawCircleMode({ styles: drawn, segments: 48 }),
      new TerraDrawPointMode({ styles: { pointColor: WHITE, pointWidth: 5 } }),
      new TerraDrawLineStringMode({ styles: { lineStringColor: WHITE, lineStringWidth: 2 } }),
      new TerraDrawSelectMode({
        flags: {
          polygon: {
            feature: {
              draggable: true,
              coordinates: { midpoints: { draggable: true }, draggable: true, deletable: true },
            },
          },
        },
        styles: {
          selectedPolygonColor: WHITE,
          selectedPolygonFillOpacity: 0.05,
          selectedPolygonOutlineColor: WHITE,
          selectedPolygonOutlineWidth: 1.8,
          selectionPointColor: WHITE,
          selectionPointWidth: 6,
          selectionPointOutlineColor: GROUND,
          selectionPointOutlineWidth: 2,
          midPointColor: '#93a0b6',
          midPointWidth: 4,
          midPointOutlineColor: GROUND,
          midPointOutlineWidth: 1,
        },
      }),
    ],
    undoRedo: {
      modeLevel: new TerraDrawModeUndoRedo(),
      sessionLevel: new TerraDrawSessionUndoRedo(),
      keyboardShortcuts: new TerraDrawUndoRedoKeyboardShortcuts(),
    },
  });
}
