import { describe, expect, it } from 'vitest';
import { readUserCommand } from '../../../scripts/user/arguments.ts';

const read = (line: string, ...more: string[]) =>
  readUserCommand([...line.split(' ').filter(Boolean), ...more]);
const WHY = 'Nghỉ việc';

describe('npm run user', () => {
  it('reads what is asked of an account', () => {
    expect(read('add an.nguyen --role planner --stdin')).toEqual({
      what: 'add',
      username: 'an.nguyen',
      role: 'planner',
      stdin: true,
    });
    expect(read('role an leader --district 705 --why', WHY)).toEqual({
      what: 'role',
      username: 'an',
      role: 'leader',
      district: '705',
      why: WHY,
    });
    expect(read('disable an --why', WHY)).toEqual({ what: 'disable', username: 'an', why: WHY });
    expect(read('enable an --why', WHY)).toEqual({ what: 'enable', username: 'an', why: WHY });
    expect(read('reset an --why', WHY)).toEqual({ what: 'reset', username: 'an', why: WHY, stdin: false });
    expect(read('link an --subject 12-ab --why', WHY)).toEqual({
      what: 'link',
      username: 'an',
      subject: '12-ab',
      why: WHY,
    });
    expect(read('unlink an --issuer https://office.example.vn --subject 12-ab --why', WHY)).toEqual({
      what: 'unlink',
      username: 'an',
      issuer: 'https://office.example.vn',
      subject: '12-ab',
      why: WHY,
    });
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
    ['role an leader', '--why'],
    ['disable an', '--why'],
    ['enable an', '--why'],
    ['reset an', '--why'],
    ['disable an --why=', '--why'],
    ['link an --subject x', '--why'],
    ['link an --why x', '--subject'],
    ['unlink an --why x --subject=', '--subject'],
  ])('refuses "%s" and says what is wrong', (line, words) => {
    expect(() => read(line)).toThrow(words);
  });
});
