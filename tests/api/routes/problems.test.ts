import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProblemJson, problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { openSmallPortal, type SmallPortal } from '../harness/small-portal.ts';

let portal: SmallPortal;
beforeAll(async () => {
  portal = await openSmallPortal();
});
afterAll(() => portal?.close());

async function problemOf(
  path: string,
  init: RequestInit = {},
): Promise<ProblemJson & { response: Response }> {
  const response = await portal.app.request(path, init);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const text = await response.text();
  expect(text).not.toMatch(/select |\bat \/|node_modules|\.ts:\d/i);
  const problem = problemJsonSchema.parse(JSON.parse(text));
  expect(problem.status).toBe(response.status);
  return { ...problem, response };
}

describe('an input at fault is named, with the value seen', () => {
  it.each([
    ['/api/meta?x=1', 'x', '1'],
    ['/healthz?debug=true', 'debug', 'true'],
    ['/api/units?level=village', 'level', 'village'],
    ['/api/units?level=commune&level=district', 'level', 'commune, district'],
    ['/api/units?limit=0', 'limit', '0'],
    ['/api/units?limit=1e3', 'limit', '1e3'],
    ['/api/units?limit=-5', 'limit', '-5'],
    ['/api/units?limit=', 'limit', ''],
    [`/api/units?q=${'a'.repeat(101)}`, 'q', 'a'.repeat(101)],
    ["/api/units/25456'--", 'code', "25456'--"],
    ['/api/units/25456%00', 'code', '25456\0'],
    ['/api/units/%E0%A4%A', 'code', '%E0%A4%A'],
    ['/api/attainment', 'target', undefined],
    ['/api/attainment?target=', 'target', ''],
    ['/api/attainment?target=T1&on=2020-02-30', 'on', '2020-02-30'],
    ['/api/attainment?target=T1&on=30/09/2020', 'on', '30/09/2020'],
    ['/api/attainment?target=T1&on=0001-01-01', 'on', '0001-01-01'],
    ['/api/attainment?target=T1&on=9999-12-31', 'on', '9999-12-31'],
    ['/api/attainment?target=T1&knownOn=today', 'knownOn', 'today'],
    ['/api/attainment/series?level=district', 'level', 'district'],
    ['/api/attainment/T1/703', 'code', '703'],
    ['/api/lighting/coverage?classes=commune,highway', 'classes', 'commune,highway'],
    ['/api/lighting/coverage?litShare=1.5', 'litShare', '1.5'],
    ['/api/lighting/coverage?litShare=NaN', 'litShare', 'NaN'],
    ['/api/lighting/coverage?litShare=0', 'litShare', '0'],
    ['/api/lighting/segments?bbox=106,11,106.2', 'bbox', '106,11,106.2'],
    ['/api/lighting/segments?bbox=NaN,11,106.2,12', 'bbox', 'NaN,11,106.2,12'],
    ['/api/lighting/segments?bbox=106,11,Infinity,12', 'bbox', '106,11,Infinity,12'],
    ['/api/lighting/segments?bbox=106.2,11,106,12', 'bbox', '106.2,11,106,12'],
    ['/api/lighting/segments?bbox=106,12,106.2,11', 'bbox', '106,12,106.2,11'],
    ['/api/lighting/segments?bbox=-200,11,106.2,12', 'bbox', '-200,11,106.2,12'],
    ['/api/lighting/segments?bbox=106,11,106,12', 'bbox', '106,11,106,12'],
    ['/api/places?kinds=school,pub', 'kinds', 'school,pub'],
    ['/api/places?bbox=106,11,NaN,12', 'bbox', '106,11,NaN,12'],
    ['/api/lighting/segments/abc', 'id', 'abc'],
    ['/api/lighting/segments/99999999999999999999', 'id', '99999999999999999999'],
    ['/tiles/roads?v=1', 'v', '1'],
    ['/tiles/roads/5/32/0', 'z/x/y', '5/32/0'],
    ['/tiles/roads/22/0/0', 'z/x/y', '22/0/0'],
    ['/tiles/roads/30/0/0', 'z', '30'],
    ['/tiles/roads/1.5/0/0', 'z', '1.5'],
    ['/tiles/roads/9/407/239?v=x', 'v', 'x'],
  ])('%s: %s', async (path, field, value) => {
    const { status, errors } = await problemOf(path);
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    const shown = value !== undefined && value.length > 100 ? expect.stringContaining('aaa') : value;
    expect(errors?.[0]).toMatchObject({ field, ...(value === undefined ? {} : { value: shown }) });
    expect(errors?.[0]?.message).not.toBe('');
  });

  it('names all that is wrong, not the first alone', async () => {
    const { errors } = await problemOf('/api/attainment?target=&on=x&level=y&z=1');
    expect(errors?.map(({ field }) => field).sort()).toEqual(['level', 'on', 'target', 'z']);
  });

  it('says what would have been right', async () => {
    const { errors } = await problemOf('/api/units?level=village');
    expect(errors?.[0]?.wanted).toBe('province, district, commune');
  });

  it('shortens a long value instead of sending it all back', async () => {
    const { errors } = await problemOf(`/api/units?limit=${'9'.repeat(5000)}`);
    expect(errors?.[0]?.value?.length).toBeLessThan(200);
  });
});

describe('what is not there is a problem of its own', () => {
  it.each([
    ['/api/units/99999', 404, 'unknown-unit'],
    ['/api/attainment?target=T99', 404, 'unknown-target'],
    ['/api/attainment/T1/99999', 404, 'unknown-unit'],
    ['/api/lighting/segments?unit=99999', 404, 'unknown-unit'],
    ['/api/lighting/segments/987654321', 404, 'unknown-segment'],
    ['/tiles/rivers', 404, 'unknown-layer'],
    ['/tiles/rivers/9/407/239', 404, 'unknown-layer'],
    ['/tiles/models', 401, 'sign-in-needed'],
    ['/tiles/models/9/407/239', 401, 'sign-in-needed'],
    ['/api/nothing', 404, 'not-found'],
    ['/tiles', 404, 'not-found'],
    ['/api/units/25456/extra', 404, 'not-found'],
  ])('%s: %i %s', async (path, status, code) => {
    const problem = await problemOf(path);
    expect(problem.status).toBe(status);
    expect(problem.type).toBe(`urn:problem-type:thap-sang:${code}`);
    expect(problem.instance).toBe(new URL(path, 'http://localhost').pathname);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
    '%s where only GET is: 405, and what is allowed',
    async (method) => {
      const { status, response } = await problemOf('/api/meta', { method });
      expect(status).toBe(405);
      expect(response.headers.get('Allow')).toContain('GET');
    },
  );

  it('406 for a caller that takes no JSON', async () => {
    const { status, errors } = await problemOf('/api/meta', { headers: { Accept: 'text/csv' } });
    expect(status).toBe(406);
    expect(errors?.[0]).toMatchObject({ field: 'Accept', value: 'text/csv', wanted: 'application/json' });
  });

  it('keeps its status when it travels compressed', async () => {
    for (const encoding of ['br', 'gzip']) {
      const response = await portal.app.request('/api/nothing', { headers: { 'Accept-Encoding': encoding } });
      expect([response.status, response.headers.get('Content-Encoding')]).toEqual([404, encoding]);
    }
  });

  it('413 for a body that is too large', async () => {
    const body = 'x'.repeat(1_000_001);
    const headers = { 'Content-Length': String(body.length) };
    const { status } = await problemOf('/api/nothing', { method: 'POST', body, headers });
    expect(status).toBe(413);
  });
});

describe('in the language of the caller', () => {
  it.each([
    [undefined, 'vi'],
    ['vi', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['fr', 'vi'],
    ['en;q=0.4, vi;q=0.6', 'vi'],
    ['*', 'vi'],
    ['en;q=abc', 'en'],
    [',,;q=;', 'vi'],
  ])('Accept-Language %s: %s', async (header, language) => {
    const headers: Record<string, string> = header === undefined ? {} : { 'Accept-Language': header };
    const { title, response } = await problemOf('/api/units/99999', { headers });
    expect(title).toBe(language === 'vi' ? 'Không có đơn vị này' : 'There is no such unit');
    expect(response.headers.get('Content-Language')).toBe(language);
  });
});

describe('request ids and the log', () => {
  it('takes a plain id from the caller and refuses one that could forge a log line', async () => {
    const idOf = async (given: string) =>
      (await portal.app.request('/api/meta', { headers: { 'X-Request-Id': given } })).headers.get(
        'X-Request-Id',
      );
    expect(await idOf('abcdef-0123456789')).toBe('abcdef-0123456789');
    expect(await idOf('short')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf('a b c d e f g h " }')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('logs the route, the status, the time and the id, and nothing of the query', async () => {
    portal.log.length = 0;
    const response = await portal.app.request('/api/units?q=nguyen%20van%20a', {
      headers: { 'X-Request-Id': 'this-very-request' },
    });
    expect(response.status).toBe(200);
    const line = portal.log.find(({ requestId }) => requestId === 'this-very-request');
    expect(line).toMatchObject({ method: 'GET', route: '/api/units', status: 200, msg: 'request' });
    expect(line?.durationMs).toEqual(expect.any(Number));
    expect(JSON.stringify(portal.log)).not.toContain('nguyen');
  });

  it('repeats the id in the problem', async () => {
    const { requestId, response } = await problemOf('/api/nothing');
    expect(requestId).toBe(response.headers.get('X-Request-Id'));
  });
});
