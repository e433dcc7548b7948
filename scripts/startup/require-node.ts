import { Refusal } from './refusal.ts';

const wanted: readonly [number, number] = [20, 19];

/** Node is older than this program needs. */
export class NodeTooOld extends Refusal {
  override readonly name = 'NodeTooOld';
}

/** Throws NodeTooOld unless `version` ("20.19.4") is 20.19 or newer. */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  throw new NodeTooOld(
    `Cần Node ${wanted.join('.')} trở lên, máy này có ${version}. (Node ${wanted.join('.')} or newer is needed; this is ${version}.)`,
  );
}
