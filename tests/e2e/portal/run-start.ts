import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What a start that ended left behind. */
export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** `npm start` as a person would run it, minus npm: one Node process, so that a signal reaches the portal itself. */
export class StartRun {
  readonly ended: Promise<Ended>;
  private stdout = '';
  private stderr = '';
  private readonly waiting = new Set<() => void>();
  private readonly child: ChildProcess;

  constructor(variables: Record<string, string>) {
    const { DATABASE_URL: _, NODE_ENV: __, VITEST: ___, ...inherited } = process.env;
    this.child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
      cwd: root,
      env: { ...inherited, LOG_LEVEL: 'warn', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk) => {
      this.stdout += String(chunk);
      this.look();
    });
    this.child.stderr?.on('data', (chunk) => {
      this.stderr += String(chunk);
    });
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code) => {
        resolve({ code, stdout: this.stdout, stderr: this.stderr });
        this.look();
      });
    });
  }

  /** Resolves when standard output holds the text; rejects when the process ends before. */
  printed(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (this.stdout.includes(text)) {
          this.waiting.delete(look);
          resolve();
        } else if (this.child.exitCode !== null || this.child.signalCode !== null) {
          this.waiting.delete(look);
          reject(new Error(`the start ended before it printed "${text}":\n${this.stdout}\n${this.stderr}`));
        }
      };
      this.waiting.add(look);
      look();
    });
  }

  signal(name: NodeJS.Signals): Promise<Ended> {
    this.child.kill(name);
    return this.ended;
  }

  private look(): void {
    for (const look of [...this.waiting]) look();
  }
}
