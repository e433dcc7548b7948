import { describe, expect, it } from 'vitest';
import { readAuditCommand } from '../../../scripts/audit/arguments.ts';

const read = (line: string) => readAuditCommand(line.split(' ').filter(Boolean));

describe('npm run audit', () => {
  it('reads what is to be verified, against a noted head or not', () => {
    expect(read('verify')).toEqual({ what: 'verify', noted: null });
    expect(read(`verify --head 12:${'a'.repeat(64)}`)).toEqual({
      what: 'verify',
      noted: { seq: 12, hash: 'a'.repeat(64) },
    });
    expect(read('')).toEqual({ what: 'help' });
  });

  it.each([
    ['mend', 'verify'],
    ['verify now', 'verify now'],
    ['verify --head 12', '64 hexadecimal digits'],
    ['verify --tail', '--tail'],
  ])('refuses "%s" and says what is wrong', (line, words) => {
    expect(() => read(line)).toThrow(words);
  });
});
