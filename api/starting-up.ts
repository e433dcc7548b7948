import { randomUUID } from 'node:crypto';
import type { Health } from '../geodata/contract/health.ts';
import type { Environment } from './environment.ts';
import { languageOf } from './middleware/language.ts';
import { problemResponse } from './problem-response.ts';

const RETRY_AFTER_S = 5;

/** Asks again by itself; without a style, since the policy below allows none. */
const PAGE = {
  vi: `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RETRY_AFTER_S}"><title>Thắp Sáng đang khởi động</title></head>
<body><h1>Thắp Sáng đang khởi động</h1><p>Trang này tự mở lại sau vài giây.</p></body></html>
`,
  en: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RETRY_AFTER_S}"><title>Thắp Sáng is starting</title></head>
<body><h1>Thắp Sáng is starting</h1><p>This page opens by itself in a few seconds.</p></body></html>
`,
} as const;

const SAFE = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
};
const REFUSED = { ...SAFE, 'Retry-After': String(RETRY_AFTER_S) };

/**
 * What the portal answers while its database is opened, migrated and filled: the process lives, and is not ready. People get a page
 * that opens by itself, programs a problem, all of them 503 with Retry-After.
 */
export function answerWhileStarting({
  DATABASE_URL,
}: Pick<Environment, 'DATABASE_URL'>): (request: Request) => Response {
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/health/live') return Response.json({ status: 'ok' }, { headers: SAFE });
    if (pathname === '/healthz') {
      const engine = DATABASE_URL === undefined ? 'embedded' : 'postgres';
      const away: Health = {
        status: 'unavailable',
        database: { engine, postgis: null },
        dataVersion: null,
      };
      return Response.json(away, { status: 503, headers: REFUSED });
    }
    const language = languageOf(request.headers.get('Accept-Language') ?? undefined);
    if (request.headers.get('Accept')?.includes('text/html')) {
      return new Response(PAGE[language], {
        status: 503,
        headers: { ...REFUSED, 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': language },
      });
    }
    return problemResponse('not-ready', [], { language, requestId: randomUUID(), path: pathname }, REFUSED);
  };
}
