import { monitorEventLoopDelay } from 'node:perf_hooks';
import pino from 'pino';
import { createApp } from '../api/app.ts';
import { metaSchema } from '../geodata/contract/meta.ts';
import { unitListSchema } from '../geodata/contract/units.ts';
import { withBenchDatabase } from './benching/with-bench-database.ts';

type App = ReturnType<typeof createApp>;

const SINGLES = 8;

interface Round {
  readonly reports: number;
  readonly bytes: number;
  readonly firstMs: number;
  readonly wholeMs: number;
  /** The longest time in which nothing else could run. */
  readonly blockMs: number;
}

async function ask(app: App, path: string): Promise<Round> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const response = await app.request(path);
  if (response.status !== 200 || response.body === null) throw new Error(`${path}: ${response.status}`);
  let [bytes, firstMs] = [0, 0];
  for await (const chunk of response.body) {
    if (bytes === 0) firstMs = performance.now() - began;
    bytes += chunk.length;
  }
  delay.disable();
  const reports = Number(response.headers.get('Report-Count') ?? 1);
  return { reports, bytes, firstMs, wholeMs: performance.now() - began, blockMs: delay.max / 1e6 };
}

function show(name: string, round: Round, oneMs: number): void {
  const perReport = round.wholeMs / round.reports;
  console.log(
    [
      name.padEnd(20),
      String(round.reports).padStart(7),
      (round.bytes / 1024).toFixed(0).padStart(7),
      round.firstMs.toFixed(0).padStart(9),
      round.wholeMs.toFixed(0).padStart(9),
      perReport.toFixed(0).padStart(10),
      (perReport / oneMs).toFixed(2).padStart(12),
      round.blockMs.toFixed(0).padStart(9),
    ].join(' '),
  );
}

await withBenchDatabase(async (database) => {
  const newApp = () =>
    createApp({ database, environment: { METRICS: false }, logger: pino({ level: 'silent' }) });
  const app = newApp();
  const meta = metaSchema.parse(await (await app.request('/api/meta')).json());
  const day = meta.periods.at(-4) ?? meta.figures?.last ?? '';
  const units = unitListSchema.parse(await (await app.request('/api/units?level=commune')).json());
  const codes = units.units.map(({ code }) => code);
  await ask(app, `/api/reports/${codes[0]}.pdf?on=${day}`);
  const rounds: Round[] = [];
  for (const code of codes.slice(1, 1 + SINGLES))
    rounds.push(await ask(app, `/api/reports/${code}.pdf?on=${day}`));
  const [median] = rounds.sort((a, b) => a.wholeMs - b.wholeMs).slice(rounds.length >> 1);
  if (median === undefined) throw new Error('The province has too few communes');
  console.log(`Reports from the ${database.engine} database on ${day}, in memory (no socket)`);
  console.log('what                 reports      KB  first ms  whole ms  ms/report  ÷ one alone  block ms');
  show('one page (median)', median, median.wholeMs);
  show('all, one PDF', await ask(app, `/api/reports/batch.pdf?on=${day}`), median.wholeMs);
  show('all, a ZIP of PDFs', await ask(app, `/api/reports/batch.zip?on=${day}`), median.wholeMs);
});
