import { statSync } from 'node:fs';
import { Refusal } from '../startup/refusal.ts';

/** A load cannot begin; nothing was written. */
export class FileRefused extends Refusal {
  override readonly name = 'FileRefused';
}

/** Throws FileRefused when there is no such file. */
export function requireFile(path: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new FileRefused(`Không có tệp "${path}". (There is no file "${path}"; nothing was written.)`);
  }
}
