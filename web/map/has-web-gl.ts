let known: boolean | null = null;

/** MapLibre 6 needs WebGL 2; asked once, since every context costs memory. */
export function hasWebGl(): boolean {
  if (known === null) {
    const context = document.createElement('canvas').getContext('webgl2');
    known = context !== null;
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return known;
}
