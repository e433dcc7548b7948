import { createInterface } from 'node:readline';
import { newPassword } from '../../api/accounts/manage.ts';
import { UserRefused } from './arguments.ts';

/** A password from the first line of standard input, or a random one with the line that tells it, this once. */
export async function choosePassword(fromStdin: boolean): Promise<{ password: string; told: string }> {
  if (!fromStdin) {
    const password = newPassword();
    return { password, told: `\nMật khẩu, chỉ hiện một lần (password, shown this once): ${password}` };
  }
  for await (const line of createInterface({ input: process.stdin })) {
    return { password: line, told: '' };
  }
  throw new UserRefused('Không đọc được mật khẩu. (Standard input held no password.)');
}
