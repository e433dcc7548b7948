import type { Bilingual } from '../text/bilingual.ts';

/** The way of a promise, in its order. */
export const PROMISE_STEPS = ['planned', 'contracted', 'installing', 'lit', 'maintenance'] as const;
export type PromiseStep = (typeof PROMISE_STEPS)[number];

/** `replaced`: another promise stands for its stretch; nothing follows. */
export const PROMISE_STATUSES = [...PROMISE_STEPS, 'replaced'] as const;
export type PromiseStatus = (typeof PROMISE_STATUSES)[number];

const NAMES: Record<PromiseStatus, Bilingual> = {
  planned: { vi: 'Đã lên kế hoạch', en: 'Planned' },
  contracted: { vi: 'Đã ký hợp đồng', en: 'Contracted' },
  installing: { vi: 'Đang lắp đặt', en: 'Installing' },
  lit: { vi: 'Đã có đèn', en: 'Lit' },
  maintenance: { vi: 'Đang bảo trì', en: 'Maintained' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
};

export function statusName(status: PromiseStatus): Bilingual {
  return NAMES[status];
}

/** Somebody still owes light: neither lit nor replaced. */
export function isOpen(status: PromiseStatus): boolean {
  return status === 'planned' || status === 'contracted' || status === 'installing';
}
