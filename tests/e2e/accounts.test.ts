import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { signIn } from './portal/sign-in.ts';
import { closeVisits, open } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

it('a page is answered with the rights of the account its browser is signed in to', async () => {
  const { page } = await open(browser, '/plan');
  await signIn(page, 'planner');
  const meta: unknown = await page.evaluate(async () => (await fetch('/api/meta')).json());
  expect(z.object({ roles: z.array(z.string()) }).parse(meta).roles).toEqual(['portal_planner']);
});
