import pino, { type DestinationStream, type Logger } from 'pino';
import type { Environment } from './environment.ts';
import { errorForLog } from './error-for-log.ts';

/** Structured lines on standard error unless told otherwise, so that standard output keeps to what a person asked for. */
export function createLogger(
  { LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Logger {
  return pino({ level: LOG_LEVEL, serializers: { err: errorForLog } }, destination);
}
