import { z } from 'zod';

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const;

const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.enum(severities), range: z.string(), fixAvailable: z.unknown() }),
  ),
});

/** What npm says instead of a report when no registry answers the question. */
const refusalSchema = z.object({
  error: z.object({ summary: z.string() }).or(z.object({ code: z.string() })),
});

export type AuditResult =
  | { readonly kind: 'asked'; readonly grave: readonly string[]; readonly light: number }
  | { readonly kind: 'not asked' };

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * What `npm audit --json` found. `grave` holds a line for each package with a high or critical fault; `not asked` is a
 * registry that keeps no advisories or cannot be reached. Throws Error when the text is neither.
 */
export function judgeAudit(text: string): AuditResult {
  const json = readJson(text);
  const report = reportSchema.safeParse(json);
  if (!report.success) {
    const noAnswer =
      refusalSchema.safeParse(json).success || z.object({ message: z.string() }).safeParse(json).success;
    if (noAnswer || text.trim() === '') return { kind: 'not asked' };
    throw new Error(`npm audit answered neither a report nor an error: ${text.slice(0, 200)}`);
  }
  const found = Object.entries(report.data.vulnerabilities);
  const isGrave = (severity: string) => severity === 'high' || severity === 'critical';
  return {
    kind: 'asked',
    grave: found
      .filter(([, { severity }]) => isGrave(severity))
      .map(
        ([name, { severity, range, fixAvailable }]) =>
          `${name} ${range}: ${severity}${fixAvailable === false ? ', no fix yet' : ''}`,
      ),
    light: found.filter(([, { severity }]) => !isGrave(severity)).length,
  };
}
