/** Both WGS 84 and VN-2000 lie on this ellipsoid; what differs is where its centre is. */
export const SEMI_MAJOR_M = 6_378_137;
export const FLATTENING = 1 / 298.257223563;
