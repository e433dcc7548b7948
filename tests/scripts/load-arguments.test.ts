import { describe, expect, it } from 'vitest';
import { ArgumentsInvalid, readArguments } from '../../scripts/load/arguments.ts';
import { HELP } from '../../scripts/load/help.ts';

const read = (line: string) =>
  readArguments(
    line.split(' ').filter((word) => word !== ''),
    '2026-01-31',
  );

describe('the command line of a load', () => {
  it('asks for help without arguments and when told to', () => {
    expect(read('')).toEqual({ what: 'help' });
    expect(read('roads a.geojson --help')).toEqual({ what: 'help' });
  });

  it('reads a load of communes', () => {
    const command = read(
      'communes a.geojson --level commune --tree 2020 --crs EPSG:9209 --code-field MA --dry-run',
    );
    expect(command).toMatchObject({
      what: 'communes',
      options: {
        file: 'a.geojson',
        tree: '2020',
        treeFrom: '2020-01-01',
        system: { srid: 9209 },
        fields: { code: 'MA' },
        missingCode: 'error',
        dissolve: true,
        dryRun: true,
      },
    });
  });

  it('reads a load of roads, its claims of today unless it says a day', () => {
    expect(read('roads a.geojson --lit-from osm')).toMatchObject({
      options: { litOn: '2026-01-31', merge: false },
    });
    expect(read('roads a.geojson --lit-on 2020-06-30 --merge')).toMatchObject({
      options: { litOn: '2020-06-30', merge: true },
    });
  });

  it.each([
    'bridges a.geojson',
    'roads',
    'roads a.geojson b.geojson',
    'roads a.geojson --crs EPSG:32648',
    'roads a.geojson --lit-on 2020-02-30',
    'roads a.geojson --lit-from satellites',
    'communes a.geojson',
    'communes a.geojson --tree moi',
    'communes a.geojson --tree 2020 --level hamlet',
    'communes a.geojson --tree 2020 --missing-code guess',
    'communes a.geojson --tree 2020 --colour red',
  ])('refuses "%s" in one sentence', (line) => {
    expect(() => read(line)).toThrow(ArgumentsInvalid);
  });

  it('tells every option in the help', () => {
    for (const option of [
      '--crs',
      '--tree',
      '--tree-from',
      '--level',
      '--missing-code',
      '--parents',
      '--lit-from',
      '--lit-on',
      '--merge',
      '--class-field',
      '--dry-run',
      '--source',
    ])
      expect(HELP).toContain(option);
  });
});
