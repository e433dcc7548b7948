import { describe, expect, it } from 'vitest';
import { cleanNote } from '../../../geodata/citizen/citizen-report.ts';
import { rankRoads, roadKeys } from '../../../geodata/citizen/rank-roads.ts';

const roads = [
  'Đường Lê Lợi nối dài',
  'Hẻm 4 Lê Lợi',
  'Đường Lê Lợi',
  'Đường Lẽ Lội',
  'Đường Trường Lê Lợi',
].map((name, at) => ({ id: at + 1, name }));

describe('a road looked for by name', () => {
  it('is found with or without marks and the word for road', () => {
    expect(roadKeys('Đường Lê Lợi')).toEqual(['duong le loi', 'le loi']);
    expect(roadKeys('le loi')).toEqual(['le loi']);
    expect(roadKeys(' ? ')).toEqual([]);
  });

  it('comes first when it is the whole name, then by its beginning, then by its words', () => {
    expect(rankRoads(roads, 'Lê Lợi').map(({ name }) => name)).toEqual([
      'Đường Lê Lợi',
      'Đường Lẽ Lội',
      'Đường Lê Lợi nối dài',
      'Đường Trường Lê Lợi',
      'Hẻm 4 Lê Lợi',
    ]);
  });
});

it('a note loses control characters and blanks around it, and keeps its lines', () => {
  expect(cleanNote('  trụ\u0000 trước\r\ntrường\u202e \n')).toBe('trụ trước\ntrường');
});
