/** Two-sided 80 % points of Student's t for 1 to 10 degrees of freedom. */
const T_80 = [3.0777, 1.8856, 1.6377, 1.5332, 1.4759, 1.4398, 1.4149, 1.3968, 1.383, 1.3722];
const Z_80 = 1.2815515655446004;

/**
 * The 90th percentile of Student's t, so that ± t holds 80 %. Beyond the table the expansion of Abramowitz &
 * Stegun 26.7.5 (error below 0.0001 there). Throws RangeError below one degree of freedom.
 */
export function studentT80(degreesOfFreedom: number): number {
  if (!(degreesOfFreedom >= 1)) throw new RangeError(`${degreesOfFreedom} degrees of freedom; wanted ≥ 1`);
  const tabulated = T_80[Math.floor(degreesOfFreedom) - 1];
  if (tabulated !== undefined) return tabulated;
  const z = Z_80;
  return (
    z +
    (z ** 3 + z) / (4 * degreesOfFreedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degreesOfFreedom ** 2)
  );
}
