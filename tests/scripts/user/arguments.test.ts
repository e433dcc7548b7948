import { describe, expect, it } from 'vitest';
import { readUserCommand } from '../../../scripts/user/arguments.ts';

const read = (line: string) => readUserCommand(line.split(' ').filter(Boolean));

describe('npm run user', () => {
  it('reads what is asked of an account', () => {
    expect(read('add an.nguyen --role planner --stdin')).toEqual({
      what: 'add',
      username: 'an.nguyen',
      role: 'planner',
      stdin: true,
    });
    expect(read('role an leader --district 705')).toEqual({
      what: 'role',
      username: 'an',
      role: 'leader',
      district: '705',
    });
    expect(read('disable an')).toEqual({ what: 'disable', username: 'an' });
    expect(read('reset an')).toEqual({ what: 'reset', username: 'an', stdin: false });
    expect(read('')).toEqual({ what: 'help' });
  });

  it.each([
    ['remove an', 'remove'],
    ['add', 'NAME'],
    ['add an', 'public, leader, planner, steward, admin'],
    ['add an --role boss', 'boss'],
    ['role an', 'public, leader'],
    ['reset an s3cret-password', 'nothing after it'],
    ['add an --password x', '--password'],
  ])('refuses "%s" and says what is wrong', (line, words) => {
    expect(() => read(line)).toThrow(words);
  });
});
