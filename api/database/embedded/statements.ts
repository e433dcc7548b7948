const quoted = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** Splits SQL text into statements in lower case, with quoted text and comments blanked, so that a word in a string is not taken for a command. */
function bareStatements(text: string): string[] {
  return text
    .replace(quoted, (piece) => (piece.startsWith('"') ? piece : ' '))
    .toLowerCase()
    .split(';')
    .map((statement) => statement.trim().replace(/\s+/g, ' '))
    .filter((statement) => statement !== '');
}

type Refusal = { readonly pattern: RegExp; readonly message: string };

// All connections share one session, and the engine has one thread: what changes or waits on a session harms everyone.
const refusals: readonly Refusal[] = [
  {
    pattern: /^set (?!local |transaction |constraints )/,
    message:
      'SET would change every connection of the embedded database; use SET LOCAL inside a transaction.',
  },
  {
    pattern: /^(discard|deallocate) /,
    message: 'DISCARD and DEALLOCATE would reach into other connections of the embedded database.',
  },
  {
    pattern: /^copy .*\bfrom stdin\b/,
    message: 'COPY FROM STDIN halts the embedded database; insert from unnest() or jsonb instead.',
  },
  {
    pattern: /^(un)?listen /,
    message: 'LISTEN hears nothing on the embedded database; use onPublication() instead.',
  },
  {
    pattern: /^create (?:local |global )?temp(?:orary)? (?!.*\bon commit drop\b)/,
    message:
      'A temporary table would be seen by every connection of the embedded database; add ON COMMIT DROP and use it in a transaction.',
  },
  {
    pattern: /^declare .*\bwith hold\b/,
    message: 'A cursor WITH HOLD would outlive its transaction on the embedded database.',
  },
];

/** Why the embedded engine must not see this text, or null when it may. */
export function refusalOf(text: string): string | null {
  for (const statement of bareStatements(text)) {
    const refusal = refusals.find(({ pattern }) => pattern.test(statement));
    if (refusal) return refusal.message;
  }
  return null;
}

/** Whether running this text can leave a setting behind in the shared session although it passed `refusalOf`. */
export function canLeaveSettings(text: string): boolean {
  return /\bset_config\b|\bdo\b|\bcall\b|\bset\s+(?:local|session)\b/i.test(text);
}

const units: Record<string, number> = { '': 1, ms: 1, s: 1000, min: 60_000, h: 3_600_000 };

/** The limit in milliseconds that a `SET LOCAL statement_timeout` in this text asks for; null when it has none, 0 for "no limit". */
export function statementTimeoutOf(text: string): number | null {
  const found = /\bset\s+local\s+statement_timeout\s*(?:=|\bto\b)\s*'?(\d+)\s*(ms|s|min|h)?\b/i.exec(text);
  return found ? Number(found[1]) * (units[found[2] ?? ''] ?? 1) : null;
}
