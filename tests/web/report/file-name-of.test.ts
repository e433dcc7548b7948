import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../web/report/file-name-of.ts';

describe('the name of a file that comes', () => {
  it('is the one in UTF-8 where there is one', () => {
    expect(fileNameOf(`attachment; filename="Xa.zip"; filename*=UTF-8''X%C3%A3.zip`)).toBe('Xã.zip');
    expect(fileNameOf('attachment; filename="Xa.zip"')).toBe('Xa.zip');
  });

  it('is none where nothing is said, and no broken escape stops it', () => {
    expect(fileNameOf(null)).toBeNull();
    expect(fileNameOf('inline')).toBeNull();
    expect(fileNameOf("attachment; filename*=UTF-8''a%E0.zip")).toBe('a%E0.zip');
  });
});
