import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oidcSettings } from '../../api/accounts/oidc/oidc-settings.ts';
import { EnvironmentInvalid, publicUrlOf, readEnvironment } from '../../api/environment.ts';

function problemsOf(variables: Record<string, string>): readonly string[] {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof EnvironmentInvalid) return error.problems;
    throw error;
  }
  return [];
}

describe('readEnvironment', () => {
  it('takes origins that may embed the map, or any of them, and no path and no other scheme', () => {
    const read = (text: string) => readEnvironment({ EMBED_ORIGINS: text }).EMBED_ORIGINS;
    expect(read('https://xa.example.vn, http://10.0.0.5:8080')).toEqual([
      'https://xa.example.vn',
      'http://10.0.0.5:8080',
    ]);
    expect(read('*')).toEqual(['*']);
    for (const wrong of ['https://xa.example.vn/a', 'javascript:1', "'self'", 'https://a.vn; script-src *']) {
      expect(problemsOf({ EMBED_ORIGINS: wrong }), wrong).toHaveLength(1);
    }
  });

  describe('of a provider of accounts', () => {
    const whole = {
      OIDC_ISSUER: 'https://dangnhap.example.vn/realms/tinh',
      OIDC_CLIENT_ID: 'thap-sang',
      OIDC_CLIENT_SECRET: 'bi-mat-cua-cong',
      PUBLIC_URL: 'https://thapsang.example.vn',
    };

    it('takes its issuer, or the address of its discovery document', () => {
      expect(readEnvironment(whole).OIDC_ISSUER).toBe(whole.OIDC_ISSUER);
      const discovery = `${whole.OIDC_ISSUER}/.well-known/openid-configuration`;
      expect(readEnvironment({ ...whole, OIDC_ISSUER: discovery }).OIDC_ISSUER).toBe(whole.OIDC_ISSUER);
      const here = { ...whole, OIDC_ISSUER: 'http://localhost:9000', PUBLIC_URL: 'http://127.0.0.1:8080' };
      expect(readEnvironment(here).OIDC_ISSUER).toBe('http://localhost:9000');
    });

    it.each([
      ['http://dangnhap.example.vn'],
      ['http://127.0.0.1.example.vn'],
      ['https://user:pass@dangnhap.example.vn'],
      ['https://dangnhap.example.vn?x=1'],
      ['dangnhap.example.vn'],
      ['javascript:alert(1)'],
    ])('refuses the issuer %s', (OIDC_ISSUER) => {
      expect(problemsOf({ ...whole, OIDC_ISSUER })[0]).toContain(`OIDC_ISSUER is "${OIDC_ISSUER}"`);
    });

    it.each<[Record<string, string>, string[]]>([
      [{ OIDC_ISSUER: '' }, ['OIDC_ISSUER is missing']],
      [{ OIDC_CLIENT_ID: '' }, ['OIDC_CLIENT_ID is missing']],
      [{ OIDC_CLIENT_SECRET: '' }, ['OIDC_CLIENT_SECRET is missing']],
      [{ OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' }, ['OIDC_CLIENT_ID is', 'OIDC_CLIENT_SECRET is']],
      [{ OIDC_CLIENT_SECRET_FILE: '/run/secret' }, ['beside OIDC_CLIENT_SECRET_FILE']],
      [{ PUBLIC_URL: 'http://thapsang.example.vn' }, ['PUBLIC_URL is "http://thapsang.example.vn"']],
      [{ PUBLIC_URL: '', HOST: '0.0.0.0' }, ['PUBLIC_URL is "http://0.0.0.0:8080"']],
      [{ DATABASE_URL: 'postgres://a:b@c/d' }, ['SESSION_SECRET is missing']],
    ])('refuses half of it, naming what is missing or in the way: %o', (changed, problems) => {
      const found = problemsOf({ ...whole, ...changed });
      expect(found).toHaveLength(problems.length);
      for (const [n, problem] of problems.entries()) expect(found[n]).toContain(problem);
    });

    it('refuses a name alone, and never repeats a secret', () => {
      expect(problemsOf({ OIDC_LABEL: 'Tài khoản tỉnh' })).toHaveLength(3);
      const all = problemsOf({ ...whole, OIDC_CLIENT_ID: '', OIDC_LABEL: 'x'.repeat(61) }).join();
      expect(all).toContain('OIDC_LABEL');
      expect(all).not.toContain(whole.OIDC_CLIENT_SECRET);
    });

    it('reads the secret from a file, and says when it cannot', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'thap-sang-oidc-'));
      const path = join(folder, 'secret');
      const { OIDC_CLIENT_SECRET: _, ...rest } = whole;
      const read = () => oidcSettings(readEnvironment({ ...rest, OIDC_CLIENT_SECRET_FILE: path }));
      try {
        await expect(read()).rejects.toThrow(`OIDC_CLIENT_SECRET_FILE is "${path}", which cannot be read`);
        await writeFile(path, ' \n');
        await expect(read()).rejects.toThrow('which is empty');
        await writeFile(path, 'bi-mat-trong-tep\n');
        expect(await read()).toMatchObject({ clientSecret: 'bi-mat-trong-tep', label: null });
      } finally {
        await rm(folder, { recursive: true });
      }
      expect(await oidcSettings(readEnvironment({}))).toBeNull();
    });
  });

  it('has a default for everything but the database address and the secret', () => {
    expect(readEnvironment({})).toEqual({
      PORT: 8080,
      HOST: '127.0.0.1',
      DATABASE_READ_URLS: [],
      TRUSTED_PROXIES: [],
      EMBED_ORIGINS: [],
      REPORTS_KEPT_DAYS: 90,
      DATA_DIR: './data',
      LOG_LEVEL: 'info',
      METRICS: false,
    });
  });

  it('reads every variable', () => {
    const environment = readEnvironment({
      PORT: '9000',
      DATABASE_URL: 'postgres://a:b@c/d',
      DATABASE_READ_URLS: 'postgres://r1/d, postgresql://r2/d',
      METRICS: 'on',
      UNRELATED: 'x',
    });
    expect(environment).toMatchObject({
      PORT: 9000,
      DATABASE_URL: 'postgres://a:b@c/d',
      DATABASE_READ_URLS: ['postgres://r1/d', 'postgresql://r2/d'],
      METRICS: true,
    });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 8080 });
  });

  it('names every mistake with the value seen and the value wanted', () => {
    expect(problemsOf({ PORT: '99999', LOG_LEVEL: 'loud', METRICS: 'yes' })).toEqual([
      'PORT is "99999"; wanted: a whole number from 0 to 65535.',
      'LOG_LEVEL is "loud"; wanted: fatal, error, warn, info, debug, trace or silent.',
      'METRICS is "yes"; wanted: on or off.',
    ]);
  });

  it('never repeats what may hold a password', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      DATABASE_READ_URLS: 'postgres://fine/x,hunter2',
      SESSION_SECRET: 'hunter2',
    });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('hunter2');
  });
});

describe('the public address', () => {
  it('is PUBLIC_URL without a slash at its end', () => {
    const { PUBLIC_URL } = readEnvironment({ PUBLIC_URL: 'https://thapsang.example.vn/ban-do/' });
    expect(publicUrlOf({ PUBLIC_URL })).toBe('https://thapsang.example.vn/ban-do');
  });

  it('is where the portal listens when nothing else is said', () => {
    expect(publicUrlOf(readEnvironment({}))).toBe('http://127.0.0.1:8080');
    expect(publicUrlOf({ HOST: '::1', PORT: 9000 })).toBe('http://[::1]:9000');
  });

  it.each([
    'thapsang.example.vn',
    'ftp://a.vn',
    'javascript:alert(1)',
    'https://a.vn/?q=1',
    'https://a.vn/#x',
    'https://u:p@a.vn',
  ])('is refused when it is %s', (PUBLIC_URL) => {
    expect(problemsOf({ PUBLIC_URL })).toHaveLength(1);
  });
});
