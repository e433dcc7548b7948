import { DatabaseProblem } from '../../api/database/errors.ts';
import { EnvironmentInvalid } from '../../api/environment.ts';
import { WebBuildFailed } from '../build/ensure-web.ts';
import { Refusal } from './refusal.ts';

const systemSentences = new Map<string, string>([
  [
    'ENOSPC',
    'Ổ đĩa đã đầy: hãy giải phóng chỗ trống rồi chạy lại, dữ liệu cũ còn nguyên. (The disk is full: free some space and start again; nothing was lost.)',
  ],
  ['EDQUOT', 'Đã hết hạn mức ổ đĩa của tài khoản này. (This account has used up its disk quota.)'],
  [
    'EROFS',
    'Ổ đĩa chỉ cho đọc: hãy đặt DATA_DIR ở nơi ghi được. (The disk is read-only: set DATA_DIR to a writable folder.)',
  ],
]);

/** One sentence for a failure that a person can mend; null for a bug, which deserves its stack. */
export function sentenceFor(error: unknown): string | null {
  if (error instanceof EnvironmentInvalid) return error.problems.join(' ');
  if (error instanceof DatabaseProblem || error instanceof Refusal) return error.message;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
    if (error.code === 'EACCES' || error.code === 'EPERM') {
      return `Không có quyền ghi vào "${path}". (No permission to write to "${path}".)`;
    }
    return systemSentences.get(error.code) ?? null;
  }
  return null;
}

/** Ends the process with one sentence on standard error and exit code 1. */
export function refuse(error: unknown): never {
  if (error instanceof WebBuildFailed && error.output !== '') console.error(error.output.trimEnd());
  console.error(sentenceFor(error) ?? error);
  process.exit(1);
}
