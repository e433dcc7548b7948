import type { Bilingual } from '../text/bilingual.ts';

export const REPORT_KINDS = ['broken', 'no_light'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const LONGEST_REPORT_NOTE = 500;

const NAMES: Record<ReportKind, Bilingual> = {
  broken: { vi: 'Đèn hỏng, không sáng', en: 'A lamp is broken or stays dark' },
  no_light: { vi: 'Chỗ này chưa có đèn', en: 'There is no lamp here' },
};

export function reportKindName(kind: ReportKind): Bilingual {
  return NAMES[kind];
}

/** What somebody wrote, composed, without control characters (line breaks stay) and without blanks around it. */
export function cleanNote(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .trim();
}
