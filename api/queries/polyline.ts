/** Positions of a line that PostGIS's ST_AsEncodedPolyline wrote with six digits: longitude, latitude in degrees. */
export function decodePolyline(text: string): [number, number][] {
  const positions: [number, number][] = [];
  let at = 0;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const five = text.charCodeAt(at++) - 63;
      if (!(five >= 0)) throw new RangeError(`Not an encoded polyline: "${text.slice(0, 40)}"`);
      value |= (five & 31) << shift;
      if (five < 32) return value & 1 ? ~(value >>> 1) : value >>> 1;
    }
  };
  let [x, y] = [0, 0];
  while (at < text.length) {
    y += next();
    x += next();
    positions.push([x / 1e6, y / 1e6]);
  }
  return positions;
}
