import { ApiProblem } from '../errors.ts';

export function unknownPromise(id: number): ApiProblem {
  return new ApiProblem('unknown-promise', [
    {
      field: 'id',
      value: String(id),
      message: { vi: 'Không có lời hứa mang số này', en: 'No promise has this number' },
    },
  ]);
}
