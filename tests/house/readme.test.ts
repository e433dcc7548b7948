import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../api/environment.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const scripts: unknown = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts;

const all = (pattern: RegExp) => [...readme.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the README', () => {
  it('links to files that exist', () => {
    const links = all(/\]\((?!https?:|#)([^)#]+)\)/g);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !existsSync(`${root}${link}`))).toEqual([]);
  });

  it('links to headings that exist', () => {
    const headings = all(/^#+ (.+)$/gm).map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\d ]/gu, '')
        .replaceAll(' ', '-'),
    );
    expect(all(/\]\(#([^)]+)\)/g).filter((link) => !headings.includes(link))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const named = all(/npm run ([a-z]+)/g);
    expect(named.length).toBeGreaterThan(3);
    expect(
      named.filter((name) => typeof scripts !== 'object' || !Object.keys(scripts ?? {}).includes(name)),
    ).toEqual([]);
  });

  it('names every environment variable', () => {
    const known = ['DATABASE_URL', 'SESSION_SECRET', ...Object.keys(readEnvironment({}))];
    expect(known.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
