import { build } from 'vite';

/** A process of its own for the bundler: argv is the folder of the pages and the folder to write. */
const [root, outDir] = process.argv.slice(2);
if (root === undefined || outDir === undefined) throw new Error('wanted: ROOT OUT_DIR');

await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
// Paraglide's compiler leaves timers of 30 s behind when it has compiled something; nothing waits for them.
process.exit(0);
