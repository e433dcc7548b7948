import type { MiddlewareHandler } from 'hono';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Published } from '../cache/published.ts';
import type { Database } from '../database/database.ts';
import { patternOf } from './pattern-of.ts';

export interface Measured {
  readonly database: Pick<Database, 'traffic'>;
  readonly published: Pick<Published, 'answers' | 'heard'>;
}

/** Prometheus metrics of one app; labels are route patterns and statuses, never addresses or codes. */
export function createMetrics(measured: Measured) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  readWhenAsked(registry, measured);
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered',
    labelNames,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['route'] as const,
    buckets: [0.005, 0.025, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  const measure: MiddlewareHandler = async (c, next) => {
    const stop = seconds.startTimer();
    await next();
    const route = patternOf(c);
    stop({ route });
    requests.inc({ method: c.req.method, route, status: String(c.res.status) });
  };
  return { registry, measure };
}

/** What is counted where it happens, and read here when somebody asks for the metrics. */
function readWhenAsked(registry: Registry, { database, published }: Measured): void {
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  const total = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  const { traffic } = database;
  gauge('database_connections', 'Connections there may be', () => traffic().connections);
  gauge('database_transactions_running', 'Transactions with a connection', () => traffic().running);
  gauge('database_transactions_waiting', 'Transactions that wait for one', () => traffic().waiting);
  const { answers, heard } = published;
  total('answer_cache_hits_total', 'Answers that were kept, or being made', () => answers.stats.hits);
  total('answer_cache_misses_total', 'Answers that had to be made', () => answers.stats.misses);
  gauge('answer_cache_entries', 'Answers kept', () => answers.stats.entries);
  gauge('answer_cache_bytes', 'Size of the answers kept', () => answers.stats.bytes);
  total('publications_heard_total', 'Publications since the start', heard);
}
