import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attainmentSchema, attainmentSeriesSchema, whySchema } from '../../../geodata/contract/attainment.ts';
import { metaSchema } from '../../../geodata/contract/meta.ts';
import { as, type CanaryPortal, openCanaryPortal } from './canary-portal.ts';

let portal: CanaryPortal;
beforeAll(async () => {
  portal = await openCanaryPortal();
});
afterAll(() => portal?.close());

describe('what the public may not know', () => {
  it('hides T8 as if it had never been: asking for it reads like asking for T9', async () => {
    for (const address of [
      (target: string) => `/api/attainment?target=${target}`,
      (target: string) => `/api/attainment?target=${target}&level=province&on=2020-09-30`,
      (target: string) => `/api/attainment/${target}/25001`,
      (target: string) => `/api/attainment/${target}/72`,
    ]) {
      const [restricted, unknown] = await Promise.all(
        ['T8', 'T9'].map(async (target) => {
          const response = await portal.ask(address(target), { 'X-Request-Id': 'the-same-id' });
          const text = (await response.text()).replaceAll(target, 'T_');
          return { status: response.status, text };
        }),
      );
      expect(restricted).toEqual(unknown);
      expect(restricted?.status).toBe(404);
    }
    const { plan } = await portal.read('/api/meta', metaSchema);
    expect(z.object({ targets: z.array(z.object({ id: z.string() })) }).parse(plan).targets).toHaveLength(7);
    const { series } = await portal.read('/api/attainment/series', attainmentSeriesSchema);
    expect(Object.keys(series)).not.toContain('T8');
  });

  it('gives the verdict of two organisations and neither their numbers nor the sum', async () => {
    const why = await portal.read('/api/attainment/T2/25001', whySchema);
    expect(why.judgement).toMatchObject({
      verdict: 'on_track',
      numerator: null,
      denominator: null,
      value: null,
    });
    expect(why.judgement.reasons).toEqual(['figure_withheld']);
    expect(why.formula.vi).toContain('không công bố');
    expect(why.history).toEqual([]);
  });

  it('gives neither who entered a figure nor who approved it', async () => {
    const why = await portal.read('/api/attainment/T1/25003', whySchema);
    expect(why.history.map(({ numerator }) => numerator)).toEqual([5000, 8000]);
    for (const row of why.history)
      expect(row).toMatchObject({ enteredBy: null, approvedBy: null, subject: null });
  });

  it('lets neither a draft nor a correction awaiting approval change a verdict', async () => {
    const answer = await portal.read('/api/attainment?target=T1&on=2020-08-15', attainmentSchema);
    const numerators = answer.units.map(({ code, numerator }) => [code, numerator]);
    expect(numerators).toEqual([
      ['25001', 7499],
      ['25002', 7600],
      ['25003', 8000],
    ]);
    const why = await portal.read('/api/attainment/T1/25002', whySchema);
    expect(why.history.map(({ superseded }) => superseded)).toEqual([false, false]);
  });

  it.each(['/tiles/models', '/tiles/models/12/3254/1920', '/tiles/models/99/0/0'])(
    '%s asks to sign in or refuses, and says nothing else',
    async (path) => {
      const response = await portal.ask(path);
      expect(response.status).toBe(path.includes('/99/') ? 400 : 401);
      expect(response.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
    },
  );

  it('the layer of models is for who may read them, and no cache that others share keeps it', async () => {
    const reader = as('reader', 'lanh-dao');
    const tile = '/tiles/models/12/3254/1920?v=1';
    for (const path of ['/tiles/models', tile]) {
      const { status, headers } = await portal.ask(path, reader);
      expect([200, 204]).toContain(status);
      expect(headers.get('Cache-Control')).toBe('private, no-cache');
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
      const nobody = { ...reader, 'X-Test-Role': 'public' };
      expect((await portal.ask(path, nobody)).status).toBe(403);
    }
  });
});
