import { describe, expect, it } from 'vitest';
import { DataFolderLocked } from '../../../api/database/errors.ts';
import { readEnvironment } from '../../../api/environment.ts';
import { sentenceFor } from '../../../scripts/startup/refuse.ts';

const caught = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
};

describe('sentenceFor', () => {
  it('puts a problem of the database into Vietnamese first and keeps its detail', () => {
    expect(sentenceFor(new DataFolderLocked('The data folder x is in use.'))).toBe(
      'Thư mục dữ liệu đang được một tiến trình khác dùng. (The data folder x is in use.)',
    );
  });

  it('names every wrong variable on one line', () => {
    const sentence = sentenceFor(caught(() => readEnvironment({ PORT: 'x', METRICS: 'y' })));
    expect(sentence).toContain('PORT');
    expect(sentence).toContain('METRICS');
    expect(sentence).not.toContain('\n');
  });

  it('speaks of a full disk and of the folder that cannot be written', () => {
    expect(sentenceFor(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toContain('The disk is full');
    expect(sentenceFor(Object.assign(new Error('mkdir'), { code: 'EACCES', path: '/data' }))).toContain(
      '"/data"',
    );
  });

  it('leaves a bug its stack', () => {
    expect(sentenceFor(new TypeError('x is not a function'))).toBeNull();
    expect(sentenceFor('a string')).toBeNull();
  });
});
