import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (language: string): Record<string, string> =>
  z
    .record(z.string(), z.string())
    .parse(
      JSON.parse(readFileSync(new URL(`../../../web/messages/${language}.json`, import.meta.url), 'utf8')),
    );
const [vi, en] = [read('vi'), read('en')];
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

it('says everything in both languages', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
});

it('fills the same values in both languages', () => {
  for (const [key, text] of Object.entries(vi)) {
    expect(placeholders(en[key] ?? ''), key).toEqual(placeholders(text));
  }
});

it('is written in composed letters', () => {
  for (const text of Object.values(vi)) expect(text).toBe(text.normalize('NFC'));
});
