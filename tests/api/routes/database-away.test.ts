import { expect, it } from 'vitest';
import { healthSchema } from '../../../geodata/contract/health.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';
import { openCanaryPortal } from './canary-portal.ts';

it('tells that the database is away: 503 everywhere, no innards, and health says so first', async () => {
  const portal = await openCanaryPortal();
  try {
    const well = await portal.ask('/healthz');
    expect(well.status).toBe(200);
    expect(healthSchema.parse(await well.json())).toMatchObject({
      status: 'ok',
      database: { engine: portal.database.engine },
    });
    await portal.database.close();
    const ill = await portal.ask('/healthz');
    expect(ill.status).toBe(503);
    expect(healthSchema.parse(await ill.json())).toEqual({
      status: 'unavailable',
      database: { engine: portal.database.engine, postgis: null },
      dataVersion: null,
    });
    for (const path of [
      '/api/meta',
      '/api/units',
      '/api/attainment?target=T1',
      '/api/lighting/coverage',
      '/tiles/roads',
      '/tiles/communes/10/814/479',
    ]) {
      const response = await portal.ask(path);
      const text = await response.text();
      expect(response.status, `${path} ${text}`).toBe(503);
      expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
      expect(problemJsonSchema.parse(JSON.parse(text)).title).toBe('Cơ sở dữ liệu tạm thời không trả lời');
      expect(text).not.toMatch(/CONNECTION|ECONN|postgres|socket|127\.0\.0\.1|\bat \S+ \(/i);
    }
    expect((await portal.ask('/openapi.json')).status).toBe(200);
  } finally {
    await portal.close();
  }
});
