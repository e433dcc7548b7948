import { describe, expect, it } from 'vitest';
import { CRS84, crsOf } from '../../../geodata/ogc/crs.ts';
import { readBox } from '../../../geodata/ogc/ogc-bbox.ts';
import { readInterval } from '../../../geodata/ogc/ogc-datetime.ts';

describe('a coordinate reference system', () => {
  it.each([
    ['http://www.opengis.net/def/crs/EPSG/0/9209', 9209],
    ['https://www.opengis.net/def/crs/EPSG/0/9209', 9209],
    ['EPSG:9210', 9210],
    ['[EPSG:3405]', 3405],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 4326],
    ['[OGC:CRS84]', 4326],
  ])('%s is number %i', (name, srid) => {
    expect(crsOf(name)?.srid).toBe(srid);
  });

  it('tells WGS 84 with longitude first from EPSG:4326 with latitude first', () => {
    expect(crsOf('OGC:CRS84')?.latFirst).toBe(false);
    expect(crsOf('EPSG:4326')?.latFirst).toBe(true);
  });

  it.each(['', 'EPSG:', 'EPSG:1', 'EPSG:99999', 'urn:ogc:def:crs:EPSG::9209', "EPSG:4326'"])(
    'is not "%s"',
    (name) => {
      expect(crsOf(name)).toBeNull();
    },
  );
});

describe('a bounding box', () => {
  it('is read in the axis order of its system', () => {
    expect(readBox('106,11,107,12', CRS84)).toEqual([106, 11, 107, 12]);
    const epsg4326 = crsOf('EPSG:4326');
    expect(epsg4326 && readBox('11,106,12,107', epsg4326)).toEqual([106, 11, 107, 12]);
  });

  it('leaves heights out', () => {
    expect(readBox('106,11,-5,107,12,900', CRS84)).toEqual([106, 11, 107, 12]);
  });

  it('has as many digits as a program writes of a double', () => {
    expect(readBox('106.319999999999993,11.2100000000000009,107,12.', CRS84)).toEqual([
      106.32, 11.21, 107, 12,
    ]);
  });

  it('may be a point', () => {
    expect(readBox('106.5,11.5,106.5,11.5', CRS84)).toEqual([106.5, 11.5, 106.5, 11.5]);
  });

  it.each([
    '',
    '106,11,107',
    '107,11,106,12',
    '106,12,107,11',
    '106,11,107,NaN',
    '106,11,Infinity,12',
    '-181,11,107,12',
    '106,11,107,1e308',
    '0x6a,11,107,12',
  ])('is not "%s"', (text) => {
    expect(readBox(text, CRS84)).toBeNull();
  });
});

describe('datetime', () => {
  it.each([
    ['2020-09-30', { from: '2020-09-30', to: '2020-09-30' }],
    ['2020-09-30T23:59:59Z', { from: '2020-09-30', to: '2020-09-30' }],
    ['2020-01-01/2020-12-31', { from: '2020-01-01', to: '2020-12-31' }],
    ['../2020-12-31', { from: null, to: '2020-12-31' }],
    ['2020-01-01/', { from: '2020-01-01', to: null }],
    ['../..', { from: null, to: null }],
  ])('%s is read', (text, interval) => {
    expect(readInterval(text)).toEqual(interval);
  });

  it.each([
    '',
    '/',
    '2020-02-30',
    '2020-12-31/2020-01-01',
    '2020',
    '2020-01-01/2020-02-01/2020-03-01',
    '2020-01-01T25:00:00Z',
  ])('refuses "%s"', (text) => {
    expect(readInterval(text)).toBeNull();
  });
});
