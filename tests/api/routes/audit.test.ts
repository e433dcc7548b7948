import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditPageSchema } from '../../../geodata/contract/audit.ts';
import { as, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
const ADMIN = as('admin', 'quan.tri');
beforeAll(async () => {
  portal = await openCanaryPortal();
  await portal.database.sql`
    insert into portal.audit_log (actor, action, subject, before, after, reason)
    select 'an', case when n % 2 = 0 then 'even' else 'odd' end, 'Việc ' || n, '{"n": 1}'::jsonb, '{"n": 2}'::jsonb,
      '=HYPERLINK("http://x")' from generate_series(1, 9) n`;
});
afterAll(() => portal?.close());

async function page(query: string, headers = ADMIN) {
  const response = await portal.ask(`/api/audit?${query}`, headers);
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  return auditPageSchema.parse(await response.json());
}
const subjects = ({ entries }: Awaited<ReturnType<typeof page>>) => entries.map(({ subject }) => subject);

it('goes page by page from the newest, and what is written meanwhile moves no page', async () => {
  const first = await page('actor=an&limit=4');
  expect(subjects(first)).toEqual(['Việc 9', 'Việc 8', 'Việc 7', 'Việc 6']);
  await portal.database.sql`
    insert into portal.audit_log (actor, action, subject) values ('an', 'late', 'Việc 10')`;
  const second = await page(`actor=an&limit=4&before=${first.next}`);
  expect(subjects(second)).toEqual(['Việc 5', 'Việc 4', 'Việc 3', 'Việc 2']);
  const last = await page(`actor=an&limit=4&before=${second.next}`);
  expect(subjects(last)).toEqual(['Việc 1']);
  expect(last.next).toBeNull();
  expect(first.actions).toEqual(expect.arrayContaining(['even', 'odd']));
});

it('is found by who, what, of what and when', async () => {
  expect(subjects(await page('actor=AN&action=even&limit=500'))).toEqual([
    'Việc 8',
    'Việc 6',
    'Việc 4',
    'Việc 2',
  ]);
  expect(subjects(await page('subject=VIỆC 3'))).toEqual(['Việc 3']);
  expect(subjects(await page('subject=%25'))).toEqual([]);
  const [today] = await portal.database.sql<{ day: string }[]>`
    select to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day`;
  expect((await page(`actor=an&from=${today?.day}&to=${today?.day}`)).entries.length).toBeGreaterThan(8);
  expect(subjects(await page('to=2020-01-01'))).toEqual([]);
});

it.each([
  ['the public', {}, 401],
  ['a planner', as('planner', 'an'), 403],
  ['a steward', as('steward', 'chi'), 403],
  ['an administrator', ADMIN, 200],
] as const)('answers %s with the file or a refusal', async (_, headers, status) => {
  for (const path of ['/api/audit', '/api/audit.csv'])
    expect((await portal.ask(path, headers)).status).toBe(status);
});

it('lets no text of the file become a formula', async () => {
  const file = await (await portal.ask('/api/audit.csv?subject=Việc 3', ADMIN)).arrayBuffer();
  const csv = Buffer.from(file).toString('utf8');
  expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(csv.split('\r\n')[0]).toBe('\ufeffSố,Lúc (UTC),Ai,Việc,Đối tượng,Trước,Sau,Lý do');
  expect(csv).toContain('"{""n"":1}","{""n"":2}"');
});
