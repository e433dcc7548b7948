import { describe, expect, it } from 'vitest';
import { NodeTooOld, requireNode } from '../../../scripts/startup/require-node.ts';

describe('requireNode', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('lets Node %s pass', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(['20.18.3', '18.20.0', '9.99.0'])('refuses Node %s and says what is wanted', (version) => {
    expect(() => requireNode(version)).toThrow(NodeTooOld);
    expect(() => requireNode(version)).toThrow('20.19');
  });
});
