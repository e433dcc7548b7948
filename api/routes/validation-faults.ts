import type { z } from 'zod';
import type { Bilingual } from '../../geodata/text/bilingual.ts';
import type { FieldFault } from '../errors.ts';

type Issue = z.core.$ZodIssue;

const NOT_VALID: Bilingual = { vi: 'Giá trị không hợp lệ', en: 'The value is not valid' };
const REPEATED: Bilingual = { vi: 'Chỉ được có một lần', en: 'May stand once only' };
const UNKNOWN: Bilingual = { vi: 'Không có tham số này', en: 'There is no such parameter' };
const MISSING: Bilingual = { vi: 'Thiếu tham số này', en: 'This parameter is missing' };
const NOT_A_DAY: Bilingual = { vi: 'Không phải một ngày có thật', en: 'Not a day that exists' };
const NOT_OFFERED: Bilingual = { vi: 'Không nằm trong các lựa chọn', en: 'Not one of the choices' };

function describe(
  issue: Issue,
  value: string | undefined,
): { message: Bilingual; wanted?: string | undefined } {
  if (issue.code === 'custom') {
    const { vi, en, wanted } = (issue.params ?? {}) as Partial<Record<'vi' | 'en' | 'wanted', string>>;
    return { message: vi !== undefined && en !== undefined ? { vi, en } : NOT_VALID, wanted };
  }
  if (issue.code === 'invalid_value') {
    return { message: value === undefined ? MISSING : NOT_OFFERED, wanted: issue.values.join(', ') };
  }
  if (issue.code === 'invalid_type') return { message: value === undefined ? MISSING : REPEATED };
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return { message: NOT_A_DAY, wanted: 'YYYY-MM-DD' };
  }
  if (issue.code === 'too_small') return { message: NOT_VALID, wanted: `≥ ${issue.minimum}` };
  if (issue.code === 'too_big') return { message: NOT_VALID, wanted: `≤ ${issue.maximum}` };
  return { message: NOT_VALID };
}

/** Where in a body or a query: `edits.0.lit`; the whole body where the path is empty. */
function nameOf(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (part === '' ? '""' : String(part))).join('.');
  return name === '' ? 'body' : name.slice(0, 60);
}

/** Each issue zod found as a fault with the value seen and the value wanted; `seen` looks a parameter up. */
export function faultsOf(error: z.ZodError, seen: (field: string) => string | undefined): FieldFault[] {
  return error.issues.flatMap((issue: Issue): FieldFault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: nameOf([...issue.path, key]),
        message: UNKNOWN,
        value: seen(key),
      }));
    }
    const field = nameOf(issue.path);
    const value = seen(field);
    return [{ field, value, ...describe(issue, value) }];
  });
}
