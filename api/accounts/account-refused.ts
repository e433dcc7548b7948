import type { FieldFault } from '../errors.ts';

/** What was asked of an account cannot be done; `fault` says which input is why, the message is a sentence in both languages. */
export class AccountRefused extends Error {
  override readonly name = 'AccountRefused';
  readonly fault: FieldFault;
  constructor(fault: FieldFault) {
    super(`${fault.message.vi}. (${fault.message.en}.)`);
    this.fault = fault;
  }
}

export function refused(
  field: string,
  vi: string,
  en: string,
  more: Partial<FieldFault> = {},
): AccountRefused {
  return new AccountRefused({ field, message: { vi, en }, ...more });
}
