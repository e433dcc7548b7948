/** One drawing of all roads of a look, over the pass before; lengths in metres, widths in pixels. */
export type LampPass = {
  /** Red, green, blue, opacity, 0 to 1; nothing multiplied. */
  readonly colour: readonly [number, number, number, number];
  /** 1: fades from the middle to the edge (a glow); 0: a crisp line. */
  readonly soft: number;
  /** Pixels = road width × widthScale, at least widthMin. */
  readonly widthScale: number;
  readonly widthMin: number;
  /** Metres on and off; both 0 draws through. */
  readonly dashOn: number;
  readonly dashOff: number;
  /** Roads narrower than this are drawn with `minorAlpha`. */
  readonly minorWidth: number;
  readonly minorAlpha: number;
  /** 1: dashes are dots with round ends. */
  readonly round: number;
};

/** Where the map is looked at from. */
export type Eye = { readonly zoom: number; readonly latitude: number };
