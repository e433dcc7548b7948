import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FilterInvalid } from '../../../geodata/ogc/cql2/expression.ts';
import { parseCql2Json } from '../../../geodata/ogc/cql2/parse-json.ts';
import { parseCql2Text } from '../../../geodata/ogc/cql2/parse-text.ts';
import { crsOf } from '../../../geodata/ogc/crs.ts';

describe('a filter in CQL2 text', () => {
  it('binds AND closer than OR, and NOT closest', () => {
    expect(parseCql2Text("a = 1 OR b = 2 AND NOT c = 'x'")).toEqual({
      op: 'or',
      args: [
        { op: '=', property: 'a', value: 1 },
        {
          op: 'and',
          args: [
            { op: '=', property: 'b', value: 2 },
            { op: 'not', arg: { op: '=', property: 'c', value: 'x' } },
          ],
        },
      ],
    });
  });

  it('reads lists, ranges, patterns, nulls, days and quotes within quotes', () => {
    expect(parseCql2Text("kind IN ('xa', 'phuong')")).toEqual({
      op: 'in',
      property: 'kind',
      values: ['xa', 'phuong'],
    });
    expect(parseCql2Text('n BETWEEN -1 AND 2.5e2')).toEqual({
      op: 'between',
      property: 'n',
      low: -1,
      high: 250,
    });
    expect(parseCql2Text("name NOT LIKE 'Xã %'")).toEqual({
      op: 'not',
      arg: { op: 'like', property: 'name', pattern: 'Xã %' },
    });
    expect(parseCql2Text('"parent" IS NOT NULL')).toEqual({
      op: 'not',
      arg: { op: 'isNull', property: 'parent' },
    });
    expect(parseCql2Text("d >= DATE('2020-09-30')")).toEqual({
      op: '>=',
      property: 'd',
      value: '2020-09-30',
    });
    expect(parseCql2Text("name = 'Ấp ''Cũ'''")).toEqual({ op: '=', property: 'name', value: "Ấp 'Cũ'" });
    expect(parseCql2Text('5 < n')).toEqual({ op: '>', property: 'n', value: 5 });
  });

  it('reads shapes, and turns those of a latitude-first system round', () => {
    const ring = '106 11, 107 11, 107 12, 106 11';
    expect(parseCql2Text(`S_INTERSECTS(geometry, POLYGON((${ring})))`)).toMatchObject({
      op: 's_intersects',
      property: 'geometry',
      shape: {
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [106, 11],
              [107, 11],
              [107, 12],
              [106, 11],
            ],
          ],
        },
      },
    });
    expect(parseCql2Text('S_WITHIN(geometry, BBOX(106, 11, 107, 12))')).toMatchObject({
      shape: { box: [106, 11, 107, 12] },
    });
    const epsg4326 = crsOf('http://www.opengis.net/def/crs/EPSG/0/4326');
    expect(epsg4326).not.toBeNull();
    if (epsg4326 === null) return;
    expect(parseCql2Text('S_WITHIN(geometry, BBOX(11, 106, 12, 107))', epsg4326)).toMatchObject({
      shape: { box: [106, 11, 107, 12] },
    });
  });

  it.each([
    ['', 'nothing'],
    ['name', 'no comparison'],
    ["name = 'x", 'an open quote'],
    ["name = 'x' name", 'something after the end'],
    ['a = b', 'two properties'],
    ['S_INTERSECTS(geometry, POLYGON((106 11, 107 11, 107 12)))', 'an open ring'],
    ['S_INTERSECTS(geometry, BBOX(107, 11, 106, 12))', 'a box turned round'],
    ["d = DATE('2020-9-1')", 'no day'],
    ["name = 'x'; drop table x", 'a character of no token'],
    [`${'('.repeat(40)}a = 1${')'.repeat(40)}`, 'too many brackets'],
    [`${'NOT '.repeat(40)}a = 1`, 'too many negations'],
    [`n IN (${Array.from({ length: 300 }, (_, at) => at).join(',')})`, 'too many values'],
  ])('refuses %s: %s', (text) => {
    expect(() => parseCql2Text(text)).toThrow(FilterInvalid);
  });

  it('answers any text with a filter or a refusal, never with another error', () => {
    const words = fc.constantFrom(
      'a',
      'AND',
      'OR',
      'NOT',
      '(',
      ')',
      '=',
      "'x'",
      '1',
      'IN',
      ',',
      'S_EQUALS',
      'POINT',
      'IS',
      'NULL',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          parseCql2Text(text);
        } catch (error) {
          expect(error).toBeInstanceOf(FilterInvalid);
        }
      }),
    );
  });
});

describe('a filter in CQL2 JSON', () => {
  it('says the same as its text', () => {
    const json = {
      op: 'and',
      args: [
        { op: 'like', args: [{ property: 'name' }, 'Xã %'] },
        { op: 'not', args: [{ op: 'isNull', args: [{ property: 'parent' }] }] },
        { op: 'between', args: [{ property: 'n' }, 1, 2] },
        { op: 'in', args: [{ property: 'kind' }, ['xa']] },
        { op: '<', args: [5, { property: 'n' }] },
        { op: '=', args: [{ property: 'd' }, { date: '2020-09-30' }] },
        { op: 's_intersects', args: [{ property: 'geometry' }, { bbox: [106, 11, 107, 12] }] },
      ],
    };
    const text =
      "name LIKE 'Xã %' AND NOT parent IS NULL AND n BETWEEN 1 AND 2 AND kind IN ('xa') AND 5 < n " +
      "AND d = DATE('2020-09-30') AND S_INTERSECTS(geometry, BBOX(106, 11, 107, 12))";
    expect(parseCql2Json(JSON.stringify(json))).toEqual(parseCql2Text(text));
  });

  it.each([
    '{',
    '[]',
    '{"op":"and","args":[]}',
    '{"op":"drop","args":[]}',
    '{"op":"=","args":[{"property":"a"},{"property":"b"}]}',
    '{"op":"=","args":[{"property":"a"},null]}',
    '{"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[1,2],[3,4]]]}]}',
    '{"op":"s_within","args":[{"property":"geometry"},{"type":"Point","coordinates":[1e99,2]}]}',
  ])('refuses %s', (text) => {
    expect(() => parseCql2Json(text)).toThrow(FilterInvalid);
  });
});
