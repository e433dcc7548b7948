import { parseArgs } from 'node:util';
import { type AccountRole, accountRoleSchema } from '../../geodata/account/account-role.ts';
import { Refusal } from '../startup/refusal.ts';

/** What was asked of the accounts cannot be done. */
export class UserRefused extends Refusal {
  override readonly name = 'UserRefused';
}

type Rights = { readonly role: AccountRole; readonly district?: string };

export type UserCommand =
  | { readonly what: 'help' }
  | ({
      readonly what: 'add';
      readonly username: string;
      readonly name?: string;
      readonly stdin: boolean;
    } & Rights)
  | ({ readonly what: 'role'; readonly username: string } & Rights)
  | { readonly what: 'disable'; readonly username: string }
  | { readonly what: 'reset'; readonly username: string; readonly stdin: boolean };

export const USER_HELP = `npm run user -- add NAME --role ROLE [--district CODE] [--full-name "NAME"] [--stdin]
npm run user -- role NAME ROLE [--district CODE]
npm run user -- disable NAME
npm run user -- reset NAME [--stdin]

ROLE: ${accountRoleSchema.options.join(', ')}.
Without --stdin a random password is made and printed once; with it the password is the first line of standard input.
Cơ sở dữ liệu nhúng: hãy dừng cổng trước. (With the embedded database, stop the portal first.)`;

/** Reads the command line. Throws UserRefused with what was seen and what was wanted. */
export function readUserCommand(argv: readonly string[]): UserCommand {
  const { values, positionals } = parse(argv);
  const [what, username, role, ...rest] = positionals;
  if (values.help || what === undefined) return { what: 'help' };
  if (what !== 'add' && what !== 'role' && what !== 'disable' && what !== 'reset') {
    throw new UserRefused(`Không có lệnh "${what}". (Unknown command; wanted: add, role, disable or reset.)`);
  }
  if (username === undefined)
    throw new UserRefused(`Thiếu tên: ${what} NAME. (The sign-in name is missing.)`);
  const surplus = what === 'role' ? rest : role === undefined ? rest : [role, ...rest];
  if (surplus.length > 0) throw new UserRefused(`Thừa "${surplus.join(' ')}". (One name, nothing after it.)`);
  const { stdin, district } = values;
  const where = district === undefined ? {} : { district };
  if (what === 'role') return { what, username, role: roleOf(role), ...where };
  if (what === 'disable') return { what, username };
  if (what === 'reset') return { what, username, stdin };
  const name = values['full-name'];
  return {
    what,
    username,
    role: roleOf(values.role),
    ...where,
    ...(name === undefined ? {} : { name }),
    stdin,
  };
}

function roleOf(text: string | undefined): AccountRole {
  const parsed = accountRoleSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new UserRefused(
    `Vai trò "${text ?? ''}" không có. (No such role; wanted: ${accountRoleSchema.options.join(', ')}.)`,
  );
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        role: { type: 'string' },
        district: { type: 'string' },
        'full-name': { type: 'string' },
        stdin: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UserRefused(error instanceof Error ? error.message : String(error));
  }
}
