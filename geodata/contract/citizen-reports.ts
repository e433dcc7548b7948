import { z } from 'zod';
import { LONGEST_REPORT_NOTE, REPORT_KINDS } from '../citizen/citizen-report.ts';
import { instantSchema, roadClassSchema } from './primitives.ts';

export const reportKindSchema = z.enum(REPORT_KINDS);

/** `repeated`: the server had it already. */
export const sentReportSchema = z.object({ id: z.uuid(), outcome: z.enum(['saved', 'repeated']) });

export const REPORT_STATES = ['waiting', 'accepted', 'refused'] as const;
export const reportStateSchema = z.enum(REPORT_STATES);
export type ReportState = z.infer<typeof reportStateSchema>;

/** What somebody told of a segment: nothing says who. */
export const citizenReportSchema = z.object({
  id: z.uuid(),
  segmentId: z.number().int(),
  routeId: z.number().int(),
  routeName: z.string(),
  class: roadClassSchema,
  units: z.array(z.object({ code: z.string(), name: z.string() })),
  kind: reportKindSchema,
  note: z.string(),
  receivedAt: instantSchema,
  hasPhoto: z.boolean(),
  /** Its text and its photo are no longer kept. */
  isForgotten: z.boolean(),
  decision: z
    .object({
      outcome: z.enum(['accepted', 'refused']),
      reason: z.string(),
      by: z.string(),
      at: instantSchema,
    })
    .nullable(),
});
export type CitizenReport = z.infer<typeof citizenReportSchema>;

/** `counts` of all reports, whatever was asked for. */
export const citizenReportsSchema = z.object({
  counts: z.object({
    waiting: z.number().int(),
    accepted: z.number().int(),
    refused: z.number().int(),
  }),
  reports: z.array(citizenReportSchema),
});
export type CitizenReports = z.infer<typeof citizenReportsSchema>;

/** `accepted`: somebody is to look there; the record of light does not change. A refusal needs a reason. */
export const reportDecisionSchema = z
  .strictObject({
    outcome: z.enum(['accepted', 'refused']),
    reason: z.string().trim().max(LONGEST_REPORT_NOTE).default(''),
  })
  .refine(({ outcome, reason }) => outcome === 'accepted' || reason !== '', {
    path: ['reason'],
    params: { vi: 'Từ chối thì cần lý do', en: 'A refusal needs a reason', wanted: 'reason' },
  });
export type ReportDecision = z.infer<typeof reportDecisionSchema>;
