import { parseArgs } from 'node:util';
import { type AccountRole, accountRoleSchema } from '../../geodata/account/account-role.ts';
import { Refusal } from '../startup/refusal.ts';

/** What was asked of the accounts cannot be done. */
export class UserRefused extends Refusal {
  override readonly name = 'UserRefused';
}

type Rights = { readonly role: AccountRole; readonly district?: string };

type Change = { readonly username: string; readonly why: string };

export type UserCommand =
  | { readonly what: 'help' }
  | ({
      readonly what: 'add';
      readonly username: string;
      readonly name?: string;
      readonly why?: string;
      readonly stdin: boolean;
    } & Rights)
  | ({ readonly what: 'role' } & Change & Rights)
  | ({ readonly what: 'disable' | 'enable' } & Change)
  | ({ readonly what: 'reset'; readonly stdin: boolean } & Change)
  | ({
      readonly what: 'link' | 'unlink';
      /** Of OIDC_ISSUER when not given. */
      readonly issuer?: string;
      readonly subject: string;
    } & Change);

export const USER_HELP = `npm run user -- add NAME --role ROLE [--district CODE] [--full-name "NAME"] [--why "REASON"] [--stdin]
npm run user -- role NAME ROLE [--district CODE] --why "REASON"
npm run user -- disable NAME --why "REASON"
npm run user -- enable NAME --why "REASON"
npm run user -- reset NAME --why "REASON" [--stdin]
npm run user -- link NAME [--issuer URL] --subject "SUBJECT" --why "REASON"
npm run user -- unlink NAME [--issuer URL] --subject "SUBJECT" --why "REASON"

ROLE: ${accountRoleSchema.options.join(', ')}.
The reason stands in the audit log for ever. The last open account of an admin can neither be disabled nor lose its role.
link: who signs in at the OIDC provider URL (OIDC_ISSUER when not given) as SUBJECT gets in as NAME; unlink also signs NAME out everywhere.
Without --stdin a random password is made and printed once; with it the password is the first line of standard input.
Cơ sở dữ liệu nhúng: hãy dừng cổng trước. (With the embedded database, stop the portal first.)`;

const WHAT = ['add', 'role', 'disable', 'enable', 'reset', 'link', 'unlink'] as const;

function isKnown(word: string): word is (typeof WHAT)[number] {
  return WHAT.some((what) => what === word);
}

/** Reads the command line. Throws UserRefused with what was seen and what was wanted. */
export function readUserCommand(argv: readonly string[]): UserCommand {
  const { values, positionals } = parse(argv);
  const [what, username, role, ...rest] = positionals;
  if (values.help || what === undefined) return { what: 'help' };
  if (!isKnown(what)) {
    throw new UserRefused(`Không có lệnh "${what}". (Unknown command; wanted: ${WHAT.join(', ')}.)`);
  }
  if (username === undefined)
    throw new UserRefused(`Thiếu tên: ${what} NAME. (The sign-in name is missing.)`);
  const surplus = what === 'role' ? rest : role === undefined ? rest : [role, ...rest];
  if (surplus.length > 0) throw new UserRefused(`Thừa "${surplus.join(' ')}". (One name, nothing after it.)`);
  const { stdin, district } = values;
  const where = district === undefined ? {} : { district };
  if (what === 'add') {
    const name = values['full-name'];
    return {
      what,
      username,
      role: roleOf(values.role),
      ...where,
      ...(name === undefined ? {} : { name }),
      ...(values.why === undefined ? {} : { why: values.why }),
      stdin,
    };
  }
  if (what === 'role') return { what, username, role: roleOf(role), ...where, why: whyOf(values.why) };
  const why = whyOf(values.why);
  if (what === 'link' || what === 'unlink') {
    const { issuer } = values;
    const subject = subjectOf(values.subject);
    return { what, username, subject, ...(issuer === undefined ? {} : { issuer }), why };
  }
  return what === 'reset' ? { what, username, why, stdin } : { what, username, why };
}

function subjectOf(text: string | undefined): string {
  if (text?.trim()) return text;
  throw new UserRefused(
    'Thiếu mã định danh: --subject "…". (The subject is missing; the page after signing in tells it.)',
  );
}

function whyOf(text: string | undefined): string {
  if (text?.trim()) return text;
  throw new UserRefused('Thiếu lý do: --why "…". (The reason is missing; it stands in the audit log.)');
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
        why: { type: 'string' },
        issuer: { type: 'string' },
        subject: { type: 'string' },
        stdin: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UserRefused(error instanceof Error ? error.message : String(error));
  }
}
