import { execFile } from 'node:child_process';
import { judgeAudit } from './auditing/judge-audit.ts';

/** Standard output of `npm audit`, whose exit code says no more than its report does. */
function ask(): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('npm', ['audit', '--omit=dev', '--json'], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (error !== null && typeof error.code === 'string') reject(error);
      else resolve(stdout);
    });
  });
}

const result = judgeAudit(await ask());
if (result.kind === 'not asked') {
  console.warn('SKIPPED: no registry answered npm audit, so known faults of packages were not looked for.');
} else if (result.grave.length > 0) {
  console.error(`Packages with a known grave fault:\n${result.grave.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(`No package with a known grave fault (${result.light} lighter ones).`);
}
