import { parseArgs } from 'node:util';
import { type ChainHead, parseHead } from '../../geodata/audit/check-chain.ts';
import { Refusal } from '../startup/refusal.ts';

/** What was asked of the audit log cannot be done. */
export class AuditRefused extends Refusal {
  override readonly name = 'AuditRefused';
}

export type AuditCommand =
  | { readonly what: 'help' }
  | { readonly what: 'verify'; readonly noted: ChainHead | null };

export const AUDIT_HELP = `npm run audit -- verify [--head SEQ:HASH]

Kiểm tra chuỗi của nhật ký; mã thoát 1 nếu có dòng bị sửa, bị xoá hoặc bị đổi chỗ.
(Verifies the chain of the audit log; exit code 1 when an entry was changed, removed or moved.)
--head: một đầu chuỗi đã ghi lại trước đây. Không có nó thì không thấy được phần cuối bị cắt.
(a head noted earlier, as this command prints it and each backup holds it. Without one, a tail that was cut off leaves no trace.)
Cơ sở dữ liệu nhúng: hãy dừng cổng trước. (With the embedded database, stop the portal first.)`;

/** Reads the command line. Throws AuditRefused with what was seen and what was wanted. */
export function readAuditCommand(argv: readonly string[]): AuditCommand {
  const { values, positionals } = parse(argv);
  const [what, ...rest] = positionals;
  if (values.help || what === undefined) return { what: 'help' };
  if (what !== 'verify' || rest.length > 0)
    throw new AuditRefused(
      `Không có lệnh "${positionals.join(' ')}". (Unknown command; wanted: verify [--head SEQ:HASH].)`,
    );
  const noted = values.head === undefined ? null : parseHead(values.head);
  if (values.head !== undefined && noted === null)
    throw new AuditRefused(
      `"${values.head}" không phải đầu chuỗi. (No head of the chain; wanted: SEQ:HASH, a number and 64 hexadecimal digits.)`,
    );
  return { what, noted };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false }, head: { type: 'string' } },
    });
  } catch (error) {
    throw new AuditRefused(error instanceof Error ? error.message : String(error));
  }
}
