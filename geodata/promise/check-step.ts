import type { Bilingual } from '../text/bilingual.ts';
import { formatDate } from '../text/format.ts';
import type { Day } from '../time/day.ts';
import type { PromiseEntry } from './promise-state.ts';
import { isOpen, PROMISE_STEPS, type PromiseStep, statusName } from './promise-status.ts';

/** What somebody wants to write down of a promise; what is absent stays. */
export interface WantedStep {
  readonly on: Day;
  readonly status?: PromiseStep | undefined;
  readonly promisedOn?: Day | undefined;
  readonly agency?: string | undefined;
  readonly reason?: string | undefined;
}

export type StepFault = {
  readonly field: 'on' | 'status' | 'promisedOn' | 'reason';
  readonly message: Bilingual;
  readonly wanted?: string;
};

/**
 * Why a step may not follow `last`, or null. Forward by any number of steps; back, a moved date and another agency
 * only with a reason; on a day from that of the last entry to today; not after the promise was replaced. A date is
 * moved to no day before the step itself: nobody promises the past. Once lit the date stays.
 */
export function checkStep(last: PromiseEntry, wanted: WantedStep, today: Day): StepFault | null {
  if (last.status === 'replaced') {
    return fault('status', 'Lời hứa này đã được thay thế', 'This promise has been replaced');
  }
  if (wanted.on < last.on || wanted.on > today) {
    return {
      ...fault(
        'on',
        'Ngày phải từ bước trước đến hôm nay',
        'The day must lie between the last step and today',
      ),
      wanted: `${formatDate(last.on)} – ${formatDate(today)}`,
    };
  }
  const { status = last.status, promisedOn = last.promisedOn, agency = last.agency } = wanted;
  const movesDate = promisedOn !== last.promisedOn;
  if (status === last.status && !movesDate && agency === last.agency) {
    return fault('status', 'Không có gì thay đổi', 'Nothing changes');
  }
  if (movesDate && !isOpen(status)) {
    return fault('promisedOn', 'Đã có đèn thì ngày hẹn giữ nguyên', 'Once lit the promised date stays');
  }
  if (movesDate && promisedOn < wanted.on) {
    return {
      ...fault('promisedOn', 'Không hẹn một ngày đã qua', 'A past day cannot be promised'),
      wanted: `≥ ${formatDate(wanted.on)}`,
    };
  }
  if (needsReason(last, wanted) && (wanted.reason ?? '').trim() === '') {
    return fault('reason', 'Cần ghi lý do', 'A reason is needed');
  }
  return null;
}

/** Going back, moving the date and changing the agency are explained; going forward speaks for itself. */
export function needsReason(
  last: Pick<PromiseEntry, 'status' | 'promisedOn' | 'agency'>,
  { status, promisedOn, agency }: Pick<WantedStep, 'status' | 'promisedOn' | 'agency'>,
): boolean {
  return (
    isBackward(last.status, status) ||
    (promisedOn !== undefined && promisedOn !== last.promisedOn) ||
    (agency !== undefined && agency !== last.agency)
  );
}

function isBackward(from: PromiseEntry['status'], to: PromiseStep | undefined): boolean {
  const order: readonly string[] = PROMISE_STEPS;
  return to !== undefined && order.indexOf(to) < order.indexOf(from);
}

/** What follows writing down that a promise is kept: the light itself is another record, checked on the road. */
export function lightStillToConfirm(status: PromiseStep): Bilingual | null {
  if (status !== 'lit') return null;
  const name = statusName('lit');
  return {
    vi: `Đã ghi “${name.vi}” cho lời hứa. Bản đồ đèn chưa đổi: hãy kiểm tra tại chỗ rồi cập nhật đèn của đoạn đường.`,
    en: `The promise is now “${name.en}”. The map of light has not changed: check on the road, then record its light.`,
  };
}

function fault(field: StepFault['field'], vi: string, en: string): StepFault {
  return { field, message: { vi, en } };
}
