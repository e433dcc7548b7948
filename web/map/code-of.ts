/** The code of a feature of the map; undefined where there is none. */
export function codeOf(
  feature: { properties: Record<string, unknown> | null } | undefined,
): string | undefined {
  const code = feature?.properties?.code;
  return typeof code === 'string' ? code : undefined;
}
