/** What the pen does: three shapes to draw, the drawn area to change, or what an area is asked around. */
export type DrawMode = 'polygon' | 'rectangle' | 'circle' | 'edit' | 'point' | 'linestring';
