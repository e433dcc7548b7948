export interface ReportDays {
  readonly on: string;
  readonly knownOn: string | undefined;
  readonly plan: string | undefined;
}

/** `/api/reports/{name}` for the days and the plan on screen. */
export function reportAddress(name: string, days: ReportDays, district?: string): string {
  const given = Object.entries({ ...days, district }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return `/api/reports/${name}?${new URLSearchParams(given)}`;
}
