import type { Page } from 'playwright-core';

/** The password of the sample accounts of the portal under test. */
export const SAMPLE_PASSWORD = 'mat-khau-minh-hoa';

/** Signs the page's profile in as a sample account, named after its role; a page that is open shows it after the next load. */
export async function signIn(page: Page, role: 'leader' | 'planner' | 'steward' | 'admin'): Promise<void> {
  const response = await page.request.post('/api/auth/sign-in', {
    data: { username: role, password: SAMPLE_PASSWORD },
  });
  if (!response.ok()) throw new Error(`sign-in of ${role}: ${response.status()} ${await response.text()}`);
}
