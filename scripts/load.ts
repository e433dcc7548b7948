import type { Database } from '../api/database/database.ts';
import { readEnvironment } from '../api/environment.ts';
import { loadAccidents } from '../api/loading/load-accidents.ts';
import { LoadRunning } from '../api/loading/load-lock.ts';
import { loadPlaces } from '../api/loading/load-places.ts';
import { loadRoads } from '../api/loading/load-roads.ts';
import { loadUnits } from '../api/loading/load-units.ts';
import type { LoadOptions, LoadReport } from '../api/loading/loading.ts';
import { type LoadCommand, readArguments } from './load/arguments.ts';
import { FileRefused, requireFile } from './load/file-refused.ts';
import { HELP } from './load/help.ts';
import { reportLines } from './load/print-report.ts';
import { showProgress } from './load/progress.ts';
import { prepareDatabase } from './startup/prepare-database.ts';
import { refuse } from './startup/refuse.ts';
import { requireNode } from './startup/require-node.ts';

function loadFile(
  database: Database,
  command: Exclude<LoadCommand, { what: 'help' }>,
  onProgress: NonNullable<LoadOptions['onProgress']>,
): Promise<LoadReport> {
  switch (command.what) {
    case 'communes':
      return loadUnits(database, { ...command.options, onProgress });
    case 'roads':
      return loadRoads(database, { ...command.options, onProgress });
    case 'places':
      return loadPlaces(database, { ...command.options, onProgress });
    case 'accidents':
      return loadAccidents(database, { ...command.options, onProgress });
  }
}

async function run(command: Exclude<LoadCommand, { what: 'help' }>): Promise<void> {
  requireFile(command.options.file);
  const database = await prepareDatabase(readEnvironment(process.env), false);
  const { onProgress, end } = showProgress(process.stderr);
  try {
    const report = await loadFile(database, command, onProgress);
    end();
    const say = report.problems.errors > 0 ? console.error : console.log;
    for (const line of reportLines(report, command.options.dryRun)) say(line);
    if (report.problems.errors > 0) process.exitCode = 1;
  } catch (error) {
    throw error instanceof LoadRunning ? new FileRefused(error.message) : error;
  } finally {
    await database.close();
  }
}

async function load(): Promise<void> {
  requireNode(process.versions.node);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const command = readArguments(process.argv.slice(2), today);
  if (command.what === 'help') console.log(HELP);
  else await run(command);
}

await load().catch(refuse);
