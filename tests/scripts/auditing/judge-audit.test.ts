import { describe, expect, it } from 'vitest';
import { judgeAudit } from '../../../scripts/auditing/judge-audit.ts';

const report = (vulnerabilities: Record<string, unknown>) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });

describe('what npm audit found', () => {
  it('names the packages with a high or critical fault, and counts the others', () => {
    const text = report({
      hono: { severity: 'high', range: '<4.12.2', fixAvailable: true },
      pbf: { severity: 'critical', range: '*', fixAvailable: false },
      zod: { severity: 'moderate', range: '<4', fixAvailable: true },
    });
    expect(judgeAudit(text)).toEqual({
      kind: 'asked',
      grave: ['hono <4.12.2: high', 'pbf *: critical, no fix yet'],
      light: 1,
    });
  });

  it('is nothing when nothing is known', () => {
    expect(judgeAudit(report({}))).toEqual({ kind: 'asked', grave: [], light: 0 });
  });

  it.each([
    '',
    '{"error":{"code":"ENOAUDIT","summary":"","detail":""}}',
    '{"message":"405 Method Not Allowed","method":"POST","statusCode":405}',
  ])('was not asked for when no registry answers: %s', (text) => {
    expect(judgeAudit(text)).toEqual({ kind: 'not asked' });
  });

  it('is never taken from an answer of another kind', () => {
    expect(() => judgeAudit('<html>')).toThrow('neither');
    expect(() => judgeAudit('{"vulnerabilities":{"a":{}}}')).toThrow('neither');
  });
});
