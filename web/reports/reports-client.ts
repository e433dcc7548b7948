import { queryOptions } from '@tanstack/react-query';
import {
  citizenReportSchema,
  citizenReportsSchema,
  type ReportDecision,
  type ReportState,
} from '../../geodata/contract/citizen-reports.ts';
import { api, ask } from '../client.ts';

const reports = api.api['citizen-reports'];

/** Others decide too: asked again whenever the page is opened. */
export const reportsQuery = (state: ReportState) =>
  queryOptions({
    queryKey: ['citizen reports', state],
    queryFn: () => ask(reports.$get({ query: { state } }), citizenReportsSchema),
    staleTime: 0,
  });

export function decideReport(id: string, json: ReportDecision) {
  return ask(reports[':id'].decision.$post({ param: { id }, json }), citizenReportSchema);
}
