import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/testing/launch-chromium.ts';
import { appCode } from '../api/harness/app-codes.ts';
import { SAMPLE_PASSWORD, signIn } from './portal/sign-in.ts';
import { closeVisits, open, profile } from './portal/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(closeVisits);
afterAll(() => browser?.close());

it('a planner signs in by keyboard, comes back to where they were, sees the role and signs out', async () => {
  const { page, strayed } = await open(browser, '/plan?target=T6');
  const way = page.getByRole('link', { name: 'Đăng nhập' });
  await way.focus();
  await page.keyboard.press('Enter');
  const name = page.getByLabel('Tên đăng nhập');
  await name.waitFor();
  expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('planner');
  await page.keyboard.press('Tab');
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toBe('Tên đăng nhập hoặc mật khẩu không đúng.');
  // The wrong password stands selected: typing replaces it.
  await page.keyboard.type(SAMPLE_PASSWORD);
  await page.keyboard.press('Enter');
  const account = page.getByRole('button', { name: 'Tài khoản planner' });
  await account.waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/plan?target=T6');
  await account.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tài khoản' });
  await dialog.getByText('Cán bộ kế hoạch').waitFor();
  await dialog.getByRole('button', { name: 'Đăng xuất', exact: true }).focus();
  await page.keyboard.press('Enter');
  await way.waitFor();
  const left = await page.context().cookies();
  expect(left.map(({ name }) => name)).toEqual(['thap-sang.known_device']);
  expect(strayed).toEqual([]);
});

it('a page of a signed-in browser is told so, and another browser is not', async () => {
  const { page } = await open(browser, '/plan');
  await signIn(page, 'steward');
  await page.reload();
  await page.getByRole('button', { name: 'Tài khoản steward' }).waitFor();
  const other = await open(browser, '/plan');
  await other.page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
});

it('a leader turns two-step sign-in on, gets in by code and by backup code, and turns it off, by keyboard', async () => {
  const { page } = await open(browser, '/plan');
  await signIn(page, 'leader');
  await page.reload();
  await page.getByRole('button', { name: 'Tài khoản leader' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tài khoản' });
  const fold = dialog.locator('details').filter({ hasText: 'Xác thực hai bước' });
  await fold.locator('summary').press('Enter');
  await fold.getByLabel('Mật khẩu hiện tại').fill(SAMPLE_PASSWORD);
  await page.keyboard.press('Enter');
  const code = fold.getByLabel('Mã 6 số mà ứng dụng đang hiện');
  await code.waitFor();
  expect(await code.evaluate((input) => input === document.activeElement)).toBe(true);
  await fold.getByRole('img', { name: 'Mã QR chứa khoá cho ứng dụng xác thực' }).waitFor();
  const key = (await fold.locator('code').textContent())?.replaceAll(' ', '') ?? '';
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await fold.getByRole('alert').waitFor();
  await code.fill(appCode(key));
  await page.keyboard.press('Enter');
  await fold.getByRole('heading', { name: 'Mã dự phòng' }).waitFor();
  const codes = await fold.getByRole('listitem').allTextContents();
  expect(codes).toHaveLength(10);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    fold.getByRole('button', { name: 'Tải về' }).press('Enter'),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain(codes.join('\r\n'));

  const signInAnew = async (next: string) => {
    await page.context().clearCookies();
    await page.goto(new URL('/sign-in?to=/plan', page.url()).href);
    await page.getByLabel('Tên đăng nhập').fill('leader');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await page.keyboard.press('Enter');
    const asked = page.getByLabel('Mã xác thực');
    await asked.waitFor();
    expect(await asked.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('Mã không đúng');
    if (next.includes('-')) await page.getByRole('button', { name: 'Dùng mã dự phòng' }).press('Enter');
    await page.keyboard.type(next);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tài khoản leader' }).waitFor();
  };
  await signInAnew(appCode(key, 1));
  await signInAnew(codes[0] ?? '');

  await page.getByRole('button', { name: 'Tài khoản leader' }).press('Enter');
  await fold.locator('summary').press('Enter');
  await fold.getByText('Còn 9 mã dự phòng').waitFor();
  await fold.getByLabel('Mật khẩu hiện tại').fill(SAMPLE_PASSWORD);
  await fold.getByLabel('Mã xác thực').fill(codes[1] ?? '');
  await fold.getByRole('button', { name: 'Tắt xác thực hai bước' }).press('Enter');
  await fold.getByText('Từ nay đăng nhập chỉ cần mật khẩu').waitFor();
});

it('the page to sign in on leads to the office where there is one, by keyboard, and asks for the code alone once it vouched', async () => {
  const { page } = await profile(browser);
  const ways = { oidc: { label: 'tài khoản tỉnh' } };
  await page.route('**/api/auth/ways', (route) => route.fulfill({ json: ways }));
  await page.goto('/sign-in?to=/plan?target=T6');
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản tỉnh' }).press('Enter');
  // The portal of this test has no such office, and says so on a page.
  await page.getByText('không đăng nhập qua tài khoản cơ quan').waitFor();
  expect(new URL(page.url()).search).toBe('?to=%2Fplan%3Ftarget%3DT6');
  await page.getByRole('link', { name: 'Về trang đăng nhập' }).waitFor();
  await page.goto('/sign-in?step=code&to=/plan');
  const code = page.getByLabel('Mã xác thực');
  await code.waitFor();
  expect(await code.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Quay lại' }).press('Enter');
  await page.getByLabel('Tên đăng nhập').waitFor();
  expect(new URL(page.url()).searchParams.get('to')).toBe('/plan');
  expect(new URL(page.url()).searchParams.has('step')).toBe(false);
});

it('an administrator adds an account, closes it with a reason, by keyboard, and finds both in the audit log', async () => {
  const { page } = await open(browser, '/plan');
  await signIn(page, 'admin');
  await page.goto(new URL('/accounts', page.url()).href);
  await page.getByRole('button', { name: 'Thêm tài khoản', disabled: false }).press('Enter');
  const adding = page.getByRole('dialog', { name: 'Thêm tài khoản' });
  await adding.getByLabel('Tên đăng nhập').fill('planner');
  await adding.getByLabel('Vai trò').selectOption('steward');
  await adding.getByLabel('Lý do').fill('Quyết định 12');
  await adding.getByRole('button', { name: 'Thêm tài khoản' }).press('Enter');
  expect(await adding.getByRole('alert').textContent()).toContain('Đã có tài khoản "planner"');
  await adding.getByLabel('Tên đăng nhập').fill('thu.nghiem');
  await page.keyboard.press('Enter');
  const told = adding.locator('code');
  await told.waitFor();
  const password = (await told.textContent()) ?? '';
  expect(password).toMatch(/^\w{5}(-\w{5}){3}$/);
  await adding.getByRole('button', { name: 'Xong' }).press('Enter');

  const row = page.getByRole('row').filter({ hasText: 'thu.nghiem' });
  await row.filter({ hasText: 'Chưa lần nào' }).waitFor();
  const other = await open(browser, '/plan');
  const tried = async () =>
    other.page.request.post(new URL('/api/auth/sign-in', page.url()).href, {
      data: { username: 'thu.nghiem', password },
    });
  expect((await tried()).status()).toBe(200);

  await row.getByRole('button', { name: 'Đổi tài khoản thu.nghiem' }).press('Enter');
  const changing = page.getByRole('dialog', { name: 'Đổi tài khoản thu.nghiem' });
  await changing.getByLabel('Khoá tài khoản').check();
  await changing.getByLabel('Lý do').fill('Chuyển công tác');
  await changing.getByRole('button', { name: 'Khoá tài khoản' }).press('Enter');
  await row.filter({ hasText: 'Đã khoá' }).waitFor();
  expect((await tried()).status()).toBe(401);

  await page.goto(new URL('/audit?subject=thu.nghiem', page.url()).href);
  const closed = page.getByRole('row').filter({ hasText: 'Khoá tài khoản' });
  await closed.filter({ hasText: 'Chuyển công tác' }).waitFor();
  expect(await closed.getByRole('rowheader').textContent()).toBe('admin');
  const added = page.getByRole('row').filter({ hasText: 'Tạo tài khoản' });
  expect(await added.textContent()).toContain('Quyết định 12');
  expect(await page.locator('main').textContent()).not.toContain(password);
  await page.getByRole('combobox', { name: /^Việc/ }).selectOption({ label: 'Khoá tài khoản' });
  await page.waitForURL(/action=account/);
  await added.waitFor({ state: 'detached' });
});

it.each([
  ['/accounts', 'Tài khoản của bạn không quản lý được'],
  ['/audit', 'Tài khoản của bạn không xem được nhật ký'],
])('who is no administrator is told so on %s, and the public is asked to sign in', async (path, words) => {
  const { page } = await open(browser, path);
  await page.getByRole('heading', { name: 'Trang này dành cho quản trị viên' }).waitFor();
  await page.getByRole('link', { name: 'Đăng nhập' }).waitFor();
  await signIn(page, 'steward');
  await page.reload();
  await page.getByText(words).waitFor();
});
