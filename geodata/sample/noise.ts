/** Smooth noise over the plane, values about −1 … 1. */
export type Noise = (x: number, y: number) => number;

function lattice(seed: number, ix: number, iy: number): number {
  let h = Math.imul(ix, 0x27d4eb2d) ^ Math.imul(iy, 0x165667b1) ^ seed;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1;
}

function valueNoise(seed: number, x: number, y: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const fx = x - ix;
  const fy = y - iy;
  const u = fx * fx * (3 - 2 * fx);
  const v = fy * fy * (3 - 2 * fy);
  const south = lattice(seed, ix, iy) * (1 - u) + lattice(seed, ix + 1, iy) * u;
  const north = lattice(seed, ix, iy + 1) * (1 - u) + lattice(seed, ix + 1, iy + 1) * u;
  return south * (1 - v) + north * v;
}

/** Fractal noise: each octave has half the wavelength and `gain` times the height of the one before. */
export function fractalNoise(seed: number, wavelength: number, octaves: number, gain = 0.5): Noise {
  return (x, y) => {
    let sum = 0;
    let height = 1;
    let scale = 1 / wavelength;
    for (let octave = 0; octave < octaves; octave++) {
      sum += height * valueNoise(seed + octave * 7919, x * scale, y * scale);
      height *= gain;
      scale *= 2;
    }
    return sum;
  };
}
