import type { AppType } from '../../../api/app.ts';

/** Long enough, and not random, so that a log or an answer can be searched for it. */
export const TEST_PASSWORD = 'mat-khau-thu-nghiem';

/** The Cookie header a browser would send back for what an answer set. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');
}

/** Sends JSON as a program would, without a browser's headers unless given. */
export function post(
  app: AppType,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(
    app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

/** Signs in for real and returns the headers that make a request the account's. */
export async function signIn(
  app: AppType,
  username: string,
  password: string = TEST_PASSWORD,
): Promise<{ Cookie: string }> {
  const response = await post(app, '/api/auth/sign-in', { username, password });
  if (response.status !== 200) throw new Error(`sign-in of ${username}: ${await response.text()}`);
  return { Cookie: cookieOf(response) };
}
