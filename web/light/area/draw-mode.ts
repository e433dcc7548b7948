/** What the pen does: three shapes to draw, or the drawn area to change. */
export type DrawMode = 'polygon' | 'rectangle' | 'circle' | 'edit';
