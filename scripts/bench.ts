import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runProgram } from './testing/run-program.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);

/** Runs scripts/bench-*.ts one after the other, or those whose names are given; fails when one of them fails. */
const benches = readdirSync(here)
  .filter((file) => /^bench-.+\.ts$/.test(file))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file === `bench-${name}.ts`))
  .sort();

for (const bench of benches) {
  console.log(`\n${bench}`);
  const code = await runProgram(process.execPath, ['--import', 'tsx', `${here}${bench}`]);
  if (code !== 0) process.exitCode = code;
}
if (benches.length === 0) {
  console.error(`No benchmark is called ${wanted.join(', ')}.`);
  process.exitCode = 1;
}
