import { describe, expect, it } from 'vitest';
import { returnPath } from '../../../web/account/return-path.ts';

const ORIGIN = 'https://thapsang.example.vn';

describe('the way back after signing in', () => {
  it.each([
    '/',
    '/light?on=2020-09-30&classes=commune,urban',
    '/?target=T1&unit=25546#top',
    '/matrix?lang=en',
  ])('keeps %s', (to) => {
    expect(returnPath(to, ORIGIN)).toBe(to);
  });

  it.each([
    undefined,
    '',
    'light',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/light/..//elsewhere.example',
    'https://elsewhere.example/',
    'https://thapsang.example.vn/light',
    'javascript:alert(1)',
    ' /light',
    '/sign-in?to=/sign-in',
  ])('leads to the first page from %s', (to) => {
    expect(returnPath(to, ORIGIN)).toBe('/');
  });
});
