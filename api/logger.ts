import pino, { type Logger } from 'pino';
import type { Environment } from './environment.ts';

/** Structured lines on standard error, so that standard output keeps to what a person asked for. */
export function createLogger({ LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>): Logger {
  return pino({ level: LOG_LEVEL }, pino.destination({ dest: 2, sync: false }));
}
