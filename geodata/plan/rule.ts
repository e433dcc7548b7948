import { z } from 'zod';

const shareSchema = z.number().min(0).max(1);

/**
 * When a target is met. The numbers are data of the plan, the kinds are what geodata/verdict/reading.ts can
 * read; a new threshold or a new target of a known kind needs a new plan file and no code.
 */
export const ruleSchema = z.discriminatedUnion('kind', [
  /** numerator ÷ denominator against a threshold: 75 % of households reached. */
  z.object({ kind: z.literal('ratio'), threshold: shareSchema, operator: z.enum(['>=', '<=']) }),
  /** Every subject reaches its whole denominator: each organisation all its people. */
  z.object({ kind: z.literal('all') }),
  /** The unit itself is recognised, and at least this share of its residential areas. */
  z.object({ kind: z.literal('recognised'), residentialShare: shareSchema }),
  /** At least so many. */
  z.object({ kind: z.literal('count'), atLeast: z.number().int().positive() }),
  /** Every subject has at least one. */
  z.object({ kind: z.literal('every_subject') }),
  /** This share of routes is lit; a route is lit when `litShare` of its length is. */
  z.object({ kind: z.literal('routes'), share: shareSchema, litShare: shareSchema }),
  /** Strictly fewer than in the same period of last year (cùng kỳ). */
  z.object({ kind: z.literal('fewer_than_last_year') }),
]);
export type Rule = z.infer<typeof ruleSchema>;
type RuleKind = Rule['kind'];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;
