import { describe, expect, it } from 'vitest';
import { requestClassOf } from '../../../api/limits/request-class.ts';

describe('the class a request is counted in', () => {
  it.each([
    ['GET', '/tiles/roads/9/407/239', 'tile'],
    ['GET', '/api/units', 'read'],
    ['HEAD', '/ogc/collections', 'read'],
    ['GET', '/api/reports/briefing.pdf', 'report'],
    ['GET', '/api/exports/roads.csv', 'report'],
    ['GET', '/api/reportsx', 'read'],
    ['POST', '/api/auth/sign-in', 'write'],
    ['DELETE', '/healthy', 'write'],
    ['GET', '/', 'page'],
    ['GET', '/assets/main.js', 'page'],
    ['GET', '/apiary', 'page'],
    ['GET', '/healthz', null],
    ['GET', '/metrics', null],
  ])('%s %s: %s', (method, path, expected) => {
    expect(requestClassOf(method, path)).toBe(expected);
  });
});
