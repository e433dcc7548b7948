import { createRoute, z } from '@hono/zod-openapi';
import { stringify } from 'csv-stringify/sync';
import { type AuditEntry, auditPageSchema } from '../../geodata/contract/audit.ts';
import type { Bilingual, Language } from '../../geodata/text/bilingual.ts';
import { actorAtLeast } from '../identity.ts';
import type { Portal } from '../portal.ts';
import { readAudit, readAuditActions } from '../queries/audit.ts';
import { savedAs } from '../reports/disposition.ts';
import { failures, jsonAnswer, refused } from './answers.ts';
import { todayInProvince } from './light-day.ts';
import { dayParam, wholeNumber } from './parameters.ts';
import { createRouter } from './router.ts';

const LONG_QUERY_MS = 30_000;
const FILE_ROWS = 100_000;
const PRIVATE = 'private, no-store';

const words = z.string().trim().min(1).max(200).optional();
const filter = {
  actor: words,
  action: words,
  subject: words,
  from: dayParam.optional(),
  to: dayParam.optional(),
};

const listRoute = createRoute({
  method: 'get',
  path: '/api/audit',
  tags: ['audit'],
  summary: 'Administrators: who did what and when, the newest first, a page at a time',
  description: 'actor and subject are parts of names, action is exact, from and to are days in the province.',
  request: {
    query: z.strictObject({
      ...filter,
      before: wholeNumber(1, Number.MAX_SAFE_INTEGER).optional(),
      limit: wholeNumber(1, 500).default(50),
    }),
  },
  responses: { 200: jsonAnswer(auditPageSchema, 'The entries'), ...failures, ...refused },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/api/audit.csv',
  tags: ['audit'],
  summary: 'The same as a file for a spreadsheet; taking it leaves an entry too',
  description: `At most ${FILE_ROWS} entries, the newest.`,
  request: { query: z.strictObject(filter) },
  responses: {
    200: { description: 'RFC 4180, UTF-8', content: { 'text/csv': { schema: z.string() } } },
    ...failures,
    ...refused,
  },
});

/** The audit log, for administrators; the database refuses everyone else. */
export function auditRoutes({ database, now }: Portal) {
  return createRouter()
    .openapi(listRoute, async (c) => {
      actorAtLeast('portal_admin', c.get('identity'));
      const { before = null, limit, ...asked } = c.req.valid('query');
      const answer = await database.inRole(
        c.get('role'),
        async (sql) => {
          const found = await readAudit(sql, asked, { before, limit: limit + 1 });
          const entries = found.slice(0, limit);
          const next = found.length > limit ? (entries.at(-1)?.seq ?? null) : null;
          return { entries, next, actions: await readAuditActions(sql) };
        },
        { timeoutMs: LONG_QUERY_MS },
      );
      c.header('Cache-Control', PRIVATE);
      return c.json(answer, 200);
    })
    .openapi(fileRoute, async (c) => {
      actorAtLeast('portal_admin', c.get('identity'));
      const asked = c.req.valid('query');
      const entries = await database.inRole(
        c.get('role'),
        (sql) => readAudit(sql, asked, { before: null, limit: FILE_ROWS }),
        { timeoutMs: LONG_QUERY_MS },
      );
      return c.body(csvOf(entries, c.get('language')), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': savedAs(`nhat-ky-${todayInProvince(now())}.csv`),
        'Cache-Control': PRIVATE,
      });
    });
}

const COLUMNS: readonly { readonly key: keyof AuditEntry; readonly header: Bilingual }[] = [
  { key: 'seq', header: { vi: 'Số', en: 'Number' } },
  { key: 'at', header: { vi: 'Lúc (UTC)', en: 'At (UTC)' } },
  { key: 'actor', header: { vi: 'Ai', en: 'Who' } },
  { key: 'action', header: { vi: 'Việc', en: 'Action' } },
  { key: 'subject', header: { vi: 'Đối tượng', en: 'Subject' } },
  { key: 'before', header: { vi: 'Trước', en: 'Before' } },
  { key: 'after', header: { vi: 'Sau', en: 'After' } },
  { key: 'reason', header: { vi: 'Lý do', en: 'Reason' } },
];

const stated = (value: AuditEntry['before']) => (value === null ? '' : JSON.stringify(value));

/** What people wrote never becomes a formula. */
function csvOf(entries: readonly AuditEntry[], language: Language): string {
  return stringify(
    entries.map((entry) => ({ ...entry, before: stated(entry.before), after: stated(entry.after) })),
    {
      bom: true,
      header: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      columns: COLUMNS.map(({ key, header }) => ({ key, header: header[language] })),
    },
  );
}
