import { DatabaseProblem } from '../../api/database/errors.ts';
import { EnvironmentInvalid } from '../../api/environment.ts';
import { PlanFilesInvalid } from '../../api/loading/read-plans.ts';
import { WebBuildFailed } from '../build/ensure-web.ts';
import { Refusal } from './refusal.ts';

/** The database names its problems in English, with the detail; this is how each begins in Vietnamese. */
const databaseInVietnamese = new Map<string, string>([
  ['DataFolderLocked', 'Thư mục dữ liệu đang được một tiến trình khác dùng'],
  ['DataFolderDamaged', 'Cơ sở dữ liệu trong thư mục dữ liệu bị hỏng'],
  ['SelfTestFailed', 'Cơ sở dữ liệu nhúng không chạy đúng'],
  ['DumpMissing', 'Không có bản sao lưu để khôi phục'],
  ['DatabaseUnreachable', 'Không kết nối được máy chủ trong DATABASE_URL'],
  ['DatabaseRefused', 'Máy chủ từ chối đăng nhập theo DATABASE_URL'],
  ['DatabaseTooOld', 'PostgreSQL hoặc PostGIS quá cũ'],
  ['PostgisMissing', 'Cơ sở dữ liệu chưa có PostGIS'],
  ['DatabaseRightsMissing', 'Tài khoản trong DATABASE_URL thiếu quyền'],
  ['BackupDamaged', 'Bản sao lưu bị hỏng, không có gì thay đổi'],
  ['BackupRefused', 'Không sao lưu hay khôi phục được, không có gì thay đổi'],
  ['MigrationChanged', 'Cấu trúc cơ sở dữ liệu không thuộc phiên bản này'],
  ['MigrationFailed', 'Không nâng cấp được cấu trúc cơ sở dữ liệu'],
]);

const systemSentences = new Map<string, (path: string) => string>([
  [
    'ENOSPC',
    () =>
      'Ổ đĩa đã đầy, dữ liệu cũ còn nguyên. (The disk is full: free some space and start again; nothing was lost.)',
  ],
  ['EDQUOT', () => 'Đã hết hạn mức ổ đĩa. (This account has used up its disk quota; nothing was lost.)'],
  [
    'EROFS',
    (path) =>
      `Không ghi được "${path}". (The disk of "${path}" is read-only: set DATA_DIR to a folder that can be written.)`,
  ],
  [
    'EACCES',
    (path) =>
      `Không có quyền ghi "${path}". (No permission to write to "${path}": set DATA_DIR to a folder that can be written.)`,
  ],
  [
    'EPERM',
    (path) =>
      `Không có quyền ghi "${path}". (No permission to write to "${path}": set DATA_DIR to a folder that can be written.)`,
  ],
  [
    'ENOTDIR',
    (path) =>
      `"${path}" không nằm trong một thư mục. ("${path}" does not lie in a folder: set DATA_DIR to a folder.)`,
  ],
  [
    'EEXIST',
    (path) => `"${path}" không phải thư mục. ("${path}" is not a folder: set DATA_DIR to a folder.)`,
  ],
]);

function ofSystem(error: Error): string | null {
  if (!('code' in error) || typeof error.code !== 'string') return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
  return systemSentences.get(error.code)?.(path) ?? null;
}

/** One sentence for a failure that a person can mend; null for a bug, which deserves its stack. */
export function sentenceFor(error: unknown): string | null {
  if (error instanceof EnvironmentInvalid) return error.problems.join(' ');
  if (error instanceof DatabaseProblem)
    return `${databaseInVietnamese.get(error.name) ?? 'Cơ sở dữ liệu có vấn đề'}. (${error.message})`;
  if (error instanceof PlanFilesInvalid) return error.message;
  if (error instanceof Refusal) return error.message;
  return error instanceof Error ? ofSystem(error) : null;
}

/** Ends the process with one sentence on standard error and exit code 1. */
export function refuse(error: unknown): never {
  if (error instanceof WebBuildFailed && error.output !== '') console.error(error.output.trimEnd());
  console.error(sentenceFor(error) ?? error);
  process.exit(1);
}
