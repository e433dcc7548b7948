/** What of the database's errors tells where, and never what: texts of theirs repeat values, and values are people's. */
const TELLING = [
  'code',
  'severity',
  'schema_name',
  'table_name',
  'column_name',
  'constraint_name',
  'routine',
] as const;

/** SQLSTATE classes whose message repeats a value: data exceptions and exceptions raised by name. */
const REPEATS_VALUES = /^(?:22|P0)/;
/** Classes of the database's own; others with a code are Node's. */
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * An error as the log has it: its kind, message and stack, causes too. Of one of the database neither its detail nor its query or
 * their values, and no message that repeats a value.
 */
export function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  const message =
    SQLSTATE.test(code) && REPEATS_VALUES.test(code) ? `(withheld: ${code} repeats values)` : error.message;
  const told = Object.entries(error).filter(
    ([name, value]) => TELLING.some((each) => each === name) && value !== undefined,
  );
  return {
    type: error.name,
    ...Object.fromEntries(told),
    message,
    stack: framesOf(error),
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}

/** Where it was thrown: a stack without its head, which repeats the message. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
