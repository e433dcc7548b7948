import type { ChainFault } from '../../geodata/audit/check-chain.ts';

/** What is wrong with the chain, and where, in one sentence. */
export function faultSentence({ kind, seq, entryId }: ChainFault): string {
  const entry = entryId ?? '–';
  switch (kind) {
    case 'entry-changed':
      return `Dòng ${entry} (số ${seq} của chuỗi) đã bị sửa hoặc đổi chỗ. (Entry ${entry}, number ${seq} of the chain, was changed or moved.)`;
    case 'entry-removed':
      return `Dòng ${entry} (số ${seq} của chuỗi) đã bị xoá. (Entry ${entry}, number ${seq} of the chain, was removed.)`;
    case 'seal-removed':
      return `Số ${seq} của chuỗi không còn. (Number ${seq} of the chain is gone.)`;
    case 'unlinked':
      return `Số ${seq} của chuỗi (dòng ${entry}) không nối với số trước. (Number ${seq} of the chain, entry ${entry}, does not continue the one before.)`;
    case 'unsealed':
      return `Dòng ${entry} không nằm trong chuỗi. (Entry ${entry} is not in the chain.)`;
    case 'head-differs':
      return `Chuỗi không có đầu chuỗi đã ghi ở số ${seq}: phần cuối đã bị cắt hoặc làm lại. (The chain does not hold the head noted at number ${seq}: its tail was cut off or made anew.)`;
  }
}
