import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { CANARY, SECRET_NUMBERS } from '../../fixtures/in/canary-province.ts';
import { republish } from '../harness/republish.ts';
import { AS_READER, type CanaryPortal, NOW, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
let road: (name: string) => number;
let segment: number;
beforeAll(async () => {
  portal = await openCanaryPortal();
  const rows = await portal.database.sql`
    select r.id::int, r.name, min(s.id)::int as segment
    from portal.route r join portal.segment s on s.route_id = r.id group by r.id`;
  road = (name) => rows.find((row) => row.name === name)?.id;
  segment = rows[0]?.segment;
});
afterAll(() => portal?.close());

/** The words of a page, as they are read: without tags, each blank once. */
async function words(path: string): Promise<string> {
  const response = await portal.ask(path);
  expect(response.status, path).toBe(200);
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
  const text = (await response.text()).replace(/<(?:svg|textarea)[\s\S]*?<\/(?:svg|textarea)>/g, ' ');
  return text
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe('the page of the province', () => {
  it('says how many communes have met the target, of which day, with a map in the page itself', async () => {
    const path = '/cong-khai?target=T1&on=2020-07-20';
    expect(await words(path)).toContain('2 / 3 xã, phường, thị trấn đã đạt');
    const html = await (await portal.ask(path)).text();
    expect(html.match(/<path class="unit"/g)).toHaveLength(3);
    expect(html).toContain('<title>Long Thành Bắc: Đúng tiến độ</title>');
    expect(html).toContain('từ 75% trở lên');
    expect(html).toContain('Ranh giới minh hoạ – không phải ranh giới chính thức');
  });

  it('tells one commune on every public target, and never of the restricted one', async () => {
    const said = await words('/cong-khai?unit=25002&on=2020-07-20');
    expect(said).toContain("Hiệp Tân 'B'");
    // Its own figure leads, of which it says what it counts.
    expect(said).toMatch(
      /Hiệp Tân 'B' .{0,80}\(yêu cầu: .+?\) Đạt .{1,20} hộ dân được tuyên truyền Cả tỉnh: \d\/3/,
    );
    expect(said).toContain('Đã làm xong việc được giao.');
    expect(said).not.toMatch(/T8|tội phạm giảm|Kéo giảm/);
  });

  it('answers old knowledge, in English as well', async () => {
    const then = await words('/cong-khai?target=T1&on=2020-08-01&knownOn=2020-08-05&lang=en');
    expect(then).toContain('1 / 3 communes have met it');
    expect(then).toContain('as known on 05/08/2020');
  });

  it('names the province in English without the Vietnamese word before its name', async () => {
    const { sql } = portal.database;
    await sql`update portal.unit set name = 'Tỉnh Tây Ninh' where code = '72'`;
    await republish(portal.database);
    expect(await words('/cong-khai')).toContain('Tỉnh Tây Ninh đang làm đến đâu?');
    expect(await words('/cong-khai?lang=en')).toContain('How far has Tây Ninh come?');
  });

  it('takes a mistyped link for one that asks for nothing', async () => {
    const plain = await words('/cong-khai');
    expect(await words('/cong-khai?target=T99&on=2020-02-31&unit=%3Cscript%3E&lang=xx')).toBe(plain);
  });
});

describe('the page of a road', () => {
  it('finds it without marks and tells the only one at once', async () => {
    const said = await words('/duong-cua-toi?q=sang+400');
    expect(said).toContain('Đường này chỉ có đèn một phần');
    expect(said).toContain('Có đèn 400 m');
    expect(said).toContain('Chưa có đèn 600 m');
    expect(said).toContain('Theo hồ sơ của cơ quan quản lý, kiểm tra ngày 01/06/2020');
    expect(said).toContain('chưa ghi nhận cơ quan nào hẹn lắp đèn');
  });

  it('finds it by the commune that is typed behind its name, when no road bears all of that', async () => {
    for (const typed of ['đường sáng 400 m Long Thành Bắc', 'sang 400, long thanh', 'sang 400 hoa thanh'])
      expect(await words(`/duong-cua-toi?q=${encodeURIComponent(typed)}`), typed).toContain(
        'Đường này chỉ có đèn một phần',
      );
    expect(await words('/duong-cua-toi?q=sang+400+hiep+tan')).toContain('Không tìm thấy đường này');
    expect(await words('/duong-cua-toi?q=sang+400+%25')).toContain('Đường này chỉ có đèn một phần');
  });

  it('asks in which commune when the name fits several, and never guesses', async () => {
    const said = await words('/duong-cua-toi?q=duong');
    expect(said).toContain('Đường của bạn ở xã nào?');
    expect(said).toContain('Đường sáng 400 m Long Thành Bắc, Hoà Thành');
    expect(said).not.toContain('Ai nói vậy');
  });

  it('says unknown of what nobody has looked at, and tells the promise with its date and agency', async () => {
    const said = await words(`/duong-cua-toi?road=${road('Đường "chưa rõ" <b>&</b>')}&on=2020-12-05`);
    expect(said).toContain('chưa biết có đèn hay không');
    expect(said).toContain('Điện lực : đã ký hợp đồng · 500 m');
    expect(said).toContain('Hẹn có đèn ngày 30/11/2020');
    expect(said).toContain('trễ 5 ngày · quá hạn 5 ngày');
    expect(said).not.toContain('30/12/2020');
  });

  it('says that lamps are broken where they are', async () => {
    expect(await words(`/duong-cua-toi?road=${road('Đường đèn hỏng')}`)).toMatch(
      /Đường này có đèn, nhưng [\d,]+ km đèn đang hỏng/,
    );
  });

  it.each(['/cong-khai', '/duong-cua-toi', '/duong-cua-toi/bao-den?segment=1'])(
    'without JavaScript %s says what is missing without it',
    async (path) => {
      expect(await (await portal.ask(path)).text()).toMatch(/<noscript><p[^>]*>[^<]*không chạy JavaScript/);
    },
  );

  it('says that nothing was found, and puts what was typed on the page as text', async () => {
    const response = await portal.ask(`/duong-cua-toi?q=${encodeURIComponent('<img src=x>"%_')}`);
    const html = await response.text();
    expect(html).toContain('Không tìm thấy đường này');
    expect(html).not.toContain('<img src=x>');
    expect(await words('/duong-cua-toi?road=999999')).toContain('Không còn đường này');
  });
});

describe('roads near a place', () => {
  it('come nearest first with their distance', async () => {
    const response = await portal.ask('/api/roads/near?at=106.0205,11.3001');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    const { roads } = (await response.json()) as { roads: { name: string; metres: number }[] };
    expect(roads.map(({ name }) => name)).toEqual(['Đường sáng 400 m']);
    expect(roads[0]?.metres).toBeCloseTo(54.5, 0);
  });

  it.each(['', '106', '106,NaN', '1e3,11', '181,11', '106,11,3'])('refuses %j', async (at) => {
    expect((await portal.ask(`/api/roads/near?at=${at}`)).status).toBe(400);
  });
});

it('no page tells the public, or a signed-in reader, what the public may not know', async () => {
  const numbers = new RegExp(`(?<![\\d.])(?:${SECRET_NUMBERS.join('|')})(?![\\d.])`);
  const paths = [
    ...['', 'T1', 'T2', 'T3', 'T5', 'T6', 'T7', 'T8'].flatMap((target) =>
      ['', '25001', '25002'].flatMap((unit) => [
        `/cong-khai?target=${target}&unit=${unit}`,
        `/embed?target=${target}&unit=${unit}&on=2020-12-31`,
      ]),
    ),
    ...[1, 2, 3, 4, 5, 6, 7].map((id) => `/duong-cua-toi?road=${id}&on=2020-12-31`),
    `/duong-cua-toi?q=${CANARY}`,
    `/duong-cua-toi/bao-den?segment=${segment}`,
    '/du-lieu-mo',
    '/du-lieu-mo?lang=en',
  ];
  for (const path of paths) {
    for (const headers of [{}, { [AS_READER]: '1' }]) {
      const response = await portal.ask(path, { ...headers, 'X-Request-Id': 'the-walk' });
      const text = `${JSON.stringify([...response.headers])} ${await response.text()}`;
      const seen = path.includes(CANARY) ? text.replaceAll(CANARY, '') : text;
      expect(response.status, path).toBe(200);
      expect(seen, path).not.toContain(CANARY);
      expect(seen.replace(/(?<=\d)\.(?=\d{3}\b)/g, ''), path).not.toMatch(numbers);
      expect(seen, path).not.toMatch(/106\.0123|11\.2987/);
    }
  }
});

describe('who may show the map in a frame', () => {
  const framed = async (origins: string[], path: string) => {
    const app = createApp({
      database: portal.database,
      environment: { METRICS: false, EMBED_ORIGINS: origins },
      logger: pino({ level: 'silent' }),
      now: () => NOW,
    });
    const { headers } = await app.request(`http://portal.test${path}`);
    const policy = /frame-ancestors ([^;]*)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1];
    return { policy, frameOptions: headers.get('X-Frame-Options') };
  };

  it('is nobody unless the portal is set so', async () => {
    expect(await framed([], '/embed')).toEqual({ policy: "'none'", frameOptions: 'DENY' });
  });

  it('is whom the portal names, for the embedded map alone', async () => {
    const origins = ['https://xa.example.vn', 'https://bao.example.vn'];
    expect(await framed(origins, '/embed?target=T6')).toEqual({
      policy: origins.join(' '),
      frameOptions: null,
    });
    expect(await framed(origins, '/cong-khai')).toEqual({ policy: "'none'", frameOptions: 'DENY' });
    expect(await framed(origins, '/embed/x')).toEqual({ policy: "'none'", frameOptions: 'DENY' });
  });
});
