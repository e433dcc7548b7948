import type { Context } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';
import { PROBLEMS } from '../errors.ts';
import { pageFrame } from '../pages/page-frame.ts';
import { REPORT_PATH } from '../pages/page-paths.ts';
import type { PageSearch } from '../pages/page-search.ts';
import { pageTemplate } from '../pages/page-template.ts';
import { sayIn } from '../pages/page-words.ts';
import { NO_SOURCES, type PageSources } from '../pages/read-province.ts';
import { readRoadPage } from '../pages/read-road.ts';
import { type ReportedRoad, reportPage, type TypedReport } from '../pages/report-page.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { readRoadOfSegment } from '../queries/citizen-roads.ts';
import { inSnapshot } from '../queries/snapshot.ts';

export type ReportForm = (
  c: Context<PortalEnv>,
  search: PageSearch,
  typed?: TypedReport,
) => Promise<Response>;

/** The page with the form of a report, by the rights of the public; with what was `typed` where it could not be taken. */
export function reportForm({ database, now }: Portal, webRoot: string | undefined): ReportForm {
  const fill = pageTemplate(webRoot);
  const read = (search: PageSearch) =>
    inSnapshot(database, 'portal_public', async (sql): Promise<Read> => {
      const { segment } = search;
      const found = segment === undefined ? null : await readRoadOfSegment(sql, segment);
      const { road, ...sources } = await readRoadPage(sql, { road: found?.id }, now());
      return { road, sources };
    });
  return async (c, search, typed) => {
    // What somebody typed is worth more than the drawing of the road.
    const { road, sources } =
      typed === undefined ? await read(search) : await read(search).catch((): Read => NOTHING_READ);
    // The form bears an id of its own: sent twice it is one report, and nobody else may be given the same.
    c.header('Cache-Control', 'private, no-store');
    const title = sayIn(search.lang)('Báo đèn', 'Report a lamp');
    const main = reportPage(road, search, typed);
    const kept = { segment: search.segment };
    const body = pageFrame({ search, path: REPORT_PATH, kept, sources, main });
    const status: StatusCode = typed === undefined ? 200 : PROBLEMS[typed.why].status;
    return c.html(await fill({ language: search.lang, title: `${title} – Thắp Sáng`, body }), status);
  };
}

interface Read {
  readonly road: ReportedRoad | null;
  readonly sources: PageSources;
}
const NOTHING_READ: Read = { road: null, sources: NO_SOURCES };
