import { describe, expect, it } from 'vitest';
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
