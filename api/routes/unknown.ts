import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import { targetById } from '../../geodata/plan/plan.ts';
import { ApiProblem } from '../errors.ts';

export function unknownUnit(field: string, code: string): ApiProblem {
  return new ApiProblem('unknown-unit', [
    {
      field,
      value: code,
      message: { vi: 'Không có đơn vị nào mang mã này', en: 'No unit has this code' },
    },
  ]);
}

/**
 * The target, as this caller may see it. A restricted one is absent from an edition's plan, so that asking for
 * it reads exactly like asking for one that never was. Throws ApiProblem `unknown-target`.
 */
export function requireTarget(plan: Plan, id: string): TargetDefinition {
  const target = targetById(plan, id);
  if (target !== null) return target;
  throw new ApiProblem('unknown-target', [
    {
      field: 'target',
      value: id,
      wanted: plan.targets.map((open) => open.id).join(', '),
      message: { vi: 'Kế hoạch không có chỉ tiêu công khai này', en: 'The plan has no such public target' },
    },
  ]);
}
