import type { Context } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import type { TransactionSql } from 'postgres';
import { ApiProblem, PROBLEMS } from '../errors.ts';
import { DATA_VERSION_HEADER, keepAnswers } from '../middleware/keep-answers.ts';
import { readCatalogue } from '../opendata/read-catalogue.ts';
import { dataPage } from '../pages/data-page.ts';
import { embedPage } from '../pages/embed-page.ts';
import type { Markup } from '../pages/markup.ts';
import { pageFrame } from '../pages/page-frame.ts';
import { DATA_PATH, EMBED_PATH, PROVINCE_PATH, REPORT_PATH, ROAD_PATH } from '../pages/page-paths.ts';
import { type PageSearch, pageHref, readPageSearch } from '../pages/page-search.ts';
import { pageTemplate } from '../pages/page-template.ts';
import { sayIn } from '../pages/page-words.ts';
import { provincePage } from '../pages/province-page.ts';
import { NO_SOURCES, readProvincePage, sourcesOf } from '../pages/read-province.ts';
import { readRoadPage } from '../pages/read-road.ts';
import { roadPage } from '../pages/road-page.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { problemOfError } from '../problem-of-error.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import type { ReportForm } from './report-form.ts';
import { createRouter } from './router.ts';

interface Made {
  readonly title: string;
  readonly body: Markup;
  /** Given where the page may be kept until the next publication. */
  readonly dataVersion?: number;
}

type Make = (sql: TransactionSql, search: PageSearch) => Promise<Made>;

/** The public's pages, whole as HTML: they are read without a script, without WebGL and by the rights of the public alone. */
export function citizenPages(portal: Portal, webRoot: string | undefined, form: ReportForm) {
  const { database, now, published, publicUrl, logger, embedOrigins } = portal;
  const mayEmbed = embedOrigins.length > 0;
  const fill = pageTemplate(webRoot);
  const keep = keepAnswers(published, now);
  const answer = async (c: Context<PortalEnv>, make: Make) => {
    const search = readPageSearch(c.req.query());
    const { title, body, dataVersion } = await inSnapshot(database, 'portal_public', (sql) =>
      make(sql, search),
    );
    if (dataVersion !== undefined) c.header(DATA_VERSION_HEADER, String(dataVersion));
    return c.html(await fill({ language: search.lang, title: `${title} – Thắp Sáng`, body }));
  };
  const pages = createRouter();
  pages.onError(async (error, c) => {
    const { code } = problemOfError(error);
    if (!(error instanceof ApiProblem || error instanceof HTTPException)) {
      logger.error({ err: error, requestId: c.get('requestId') }, 'a page failed');
    }
    const search = readPageSearch(c.req.query());
    const { status, title } = PROBLEMS[code];
    const why = title[search.lang];
    c.header('Cache-Control', 'no-store');
    return c.html(await fill({ language: search.lang, title: why, body: failedPage(search, why) }), status);
  });
  return pages
    .use(PROVINCE_PATH, keep)
    .use(EMBED_PATH, keep)
    .use(DATA_PATH, keep)
    .get(PROVINCE_PATH, (c) =>
      answer(c, async (sql, search) => {
        const page = await readProvincePage(sql, published, search);
        const { dataVersion, province, target, chosen } = page;
        const main = provincePage(page, search, publicUrl, mayEmbed);
        const kept = { target: target.id, unit: chosen?.code };
        return {
          title: chosen?.name ?? province,
          body: pageFrame({ search, path: PROVINCE_PATH, kept, sources: page, main }),
          dataVersion,
        };
      }),
    )
    .get(EMBED_PATH, (c) =>
      answer(c, async (sql, search) => {
        const page = await readProvincePage(sql, published, search);
        return {
          title: page.target.shortTitle[search.lang],
          body: embedPage(page, search, publicUrl),
          dataVersion: page.dataVersion,
        };
      }),
    )
    .get(DATA_PATH, (c) =>
      answer(c, async (sql, search) => {
        const catalogue = await readCatalogue(sql);
        const main = dataPage(catalogue, search, publicUrl);
        return {
          title: sayIn(search.lang)('Dữ liệu mở', 'Open data'),
          body: pageFrame({ search, path: DATA_PATH, sources: sourcesOf(catalogue.meta), main }),
          dataVersion: catalogue.dataVersion,
        };
      }),
    )
    .get(ROAD_PATH, (c) =>
      answer(c, async (sql, search) => {
        const page = await readRoadPage(sql, search, now());
        const main = roadPage(page, search, publicUrl);
        const kept = { q: search.q, road: search.road };
        return {
          title: page.road?.name ?? sayIn(search.lang)('Đường của tôi', 'My road'),
          body: pageFrame({ search, path: ROAD_PATH, kept, sources: page, main }),
        };
      }),
    )
    .get(REPORT_PATH, (c) => form(c, readPageSearch(c.req.query())));
}

function failedPage(search: PageSearch, why: string): Markup {
  const say = sayIn(search.lang);
  const main = html`<section class="lead" role="alert"><h1>${say('Trang này tạm thời chưa mở được', 'This page cannot be shown for now')}</h1><p>${why}. ${say('Xin thử lại sau ít phút.', 'Please try again in a few minutes.')}</p><p><a class="button" href="${pageHref(PROVINCE_PATH, search)}">${say('Thử lại', 'Try again')}</a></p></section>`;
  return pageFrame({ search, path: PROVINCE_PATH, sources: NO_SOURCES, main });
}
