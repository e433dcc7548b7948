import { userInfo } from 'node:os';
import { AccountRefused } from '../api/accounts/account-refused.ts';
import {
  addAccount,
  changeRole,
  disableAccount,
  enableAccount,
  resetAccount,
} from '../api/accounts/manage.ts';
import { issuerAsKept, linkIdentity, unlinkIdentity } from '../api/accounts/oidc/identity-link.ts';
import type { Database } from '../api/database/database.ts';
import { type Environment, readEnvironment } from '../api/environment.ts';
import { prepareDatabase } from './startup/prepare-database.ts';
import { refuse } from './startup/refuse.ts';
import { requireNode } from './startup/require-node.ts';
import { readUserCommand, USER_HELP, type UserCommand, UserRefused } from './user/arguments.ts';
import { choosePassword } from './user/choose-password.ts';

const NO_ISSUER = 'Thiếu nơi cấp: --issuer URL hoặc OIDC_ISSUER. (The issuer is missing.)';
const ELSEWHERE =
  '\nOIDC_ISSUER không phải nơi cấp này. (OIDC_ISSUER is not set to that issuer here: it counts once it is.)';

async function run(
  command: Exclude<UserCommand, { what: 'help' }>,
  { sql }: Database,
  { OIDC_ISSUER }: Environment,
): Promise<string> {
  const { username } = command;
  const by = `${userInfo().username} (npm run user)`;
  switch (command.what) {
    case 'add': {
      const { password, told } = await choosePassword(command.stdin);
      await addAccount(sql, { ...command, password }, by);
      return `Đã tạo tài khoản "${username}" (${command.role}). (Added.)${told}`;
    }
    case 'role':
      await changeRole(sql, command, by);
      return `Tài khoản "${username}" nay là ${command.role}. (Role changed.)`;
    case 'disable':
      await disableAccount(sql, command, by);
      return `Đã khoá tài khoản "${username}" và đăng xuất mọi nơi. (Disabled, signed out everywhere.)`;
    case 'enable':
      await enableAccount(sql, command, by);
      return `Đã mở lại tài khoản "${username}". (Enabled, with the password it had.)`;
    case 'reset': {
      const { password, told } = await choosePassword(command.stdin);
      await resetAccount(sql, { ...command, password }, by);
      return `Đã đặt lại mật khẩu của "${username}". (Reset, signed out everywhere.)${told}`;
    }
    case 'link':
    case 'unlink': {
      const issuer = command.issuer ?? OIDC_ISSUER;
      if (issuer === undefined) throw new UserRefused(NO_ISSUER);
      const elsewhere = issuerAsKept(issuer) === issuerAsKept(OIDC_ISSUER ?? '') ? '' : ELSEWHERE;
      if (command.what === 'unlink') {
        await unlinkIdentity(sql, { ...command, issuer }, by);
        return `Đã gỡ "${command.subject}" khỏi "${username}" và đăng xuất mọi nơi. (Unlinked, signed out everywhere.)`;
      }
      await linkIdentity(sql, { ...command, issuer }, by);
      return `"${command.subject}" nay đăng nhập được vào "${username}". (Linked.)${elsewhere}`;
    }
  }
}

async function user(): Promise<void> {
  requireNode(process.versions.node);
  const command = readUserCommand(process.argv.slice(2));
  if (command.what === 'help') {
    console.log(USER_HELP);
    return;
  }
  const environment = readEnvironment(process.env);
  const database = await prepareDatabase(environment, false);
  try {
    console.log(await run(command, database, environment));
  } catch (error) {
    throw error instanceof AccountRefused ? new UserRefused(error.message) : error;
  } finally {
    await database.close();
  }
}

await user().catch(refuse);
