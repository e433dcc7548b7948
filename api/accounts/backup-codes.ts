import { createHash, randomInt } from 'node:crypto';

const COUNT = 10;
const GROUPS = 4;
const GROUP_LENGTH = 4;
// Without letters and digits that a reader could take for each other: 31 signs, 16 of them, 79 bits.
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** New codes for one account, as they are shown: four groups of four signs. */
export function newBackupCodes(): string[] {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: COUNT }, () => Array.from({ length: GROUPS }, group).join('-'));
}

/** What is kept of a code, however it was typed. So random a text needs no slow hash. */
export function digestOfBackupCode(code: string, personId: string): Buffer {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`${personId} ${plain}`).digest();
}
