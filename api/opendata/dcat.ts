import { type Distribution, distributionsOf } from '../../geodata/opendata/distributions.ts';
import { licenceAddress } from '../../geodata/opendata/licence.ts';
import type { Bilingual } from '../../geodata/text/bilingual.ts';
import { DATA_PATH } from '../pages/page-paths.ts';
import type { Catalogue, CatalogueEntry } from './read-catalogue.ts';

type Json = string | Json[] | { [name: string]: Json };

/** Prefixes of DCAT-AP 3. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  geosparql: 'http://www.opengis.net/ont/geosparql#',
};

const LANGUAGES = ['VIE', 'ENG'].map((code) =>
  node(`http://publications.europa.eu/resource/authority/language/${code}`),
);
const CORE = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core';

function node(id: string) {
  return { '@id': id };
}

function typed(type: string, value: string) {
  return { '@type': type, '@value': value };
}

const day = (value: string) => typed('xsd:date', value);

function said({ vi, en }: Bilingual) {
  return [
    { '@language': 'vi', '@value': vi },
    { '@language': 'en', '@value': en },
  ];
}

/** Leaves out what is not known: an empty property would say that there is none. */
function known(properties: Readonly<Record<string, Json | null>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function licenceOf(names: readonly string[]) {
  const documents = names.map((name) => {
    const address = licenceAddress(name);
    return { ...(address === null ? {} : node(address)), '@type': 'dct:LicenseDocument', 'rdfs:label': name };
  });
  return documents.length === 0 ? null : documents;
}

function publisherOf(names: readonly string[]) {
  return { '@type': 'foaf:Agent', 'foaf:name': names.length === 0 ? 'Thắp Sáng' : names.join(' · ') };
}

function placeOf([west, south, east, north]: Catalogue['bounds']) {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const wkt = `POLYGON((${ring.map((position) => position.join(' ')).join(', ')}))`;
  return { '@type': 'dct:Location', 'dcat:bbox': typed('geosparql:wktLiteral', wkt) };
}

function periodOf({ from, to }: CatalogueEntry) {
  if (from === null && to === null) return null;
  return known({
    '@type': 'dct:PeriodOfTime',
    'dcat:startDate': from === null ? null : day(from),
    'dcat:endDate': to === null ? null : day(to),
  });
}

function distribution(base: string, each: Distribution, { licences }: CatalogueEntry, service: string) {
  return known({
    '@id': `${base}/dcat.jsonld#${each.id}`,
    '@type': 'dcat:Distribution',
    'dct:title': said(each.title),
    'dcat:accessURL': node(`${base}${each.path}`),
    'dcat:downloadURL': each.isFile ? node(`${base}${each.path}`) : null,
    'dcat:mediaType': node(`https://www.iana.org/assignments/media-types/${each.mediaType}`),
    'dcat:accessService': each.isOfService ? node(service) : null,
    'dct:license': licenceOf(licences),
  });
}

/** The catalogue as DCAT-AP in JSON-LD; `base` is the address of the portal without a slash at its end. */
export function dcatOf(catalogue: Catalogue, base: string): Record<string, Json> {
  const { entries, bounds, province, issued, modified, attributions } = catalogue;
  const idOf = (entry: CatalogueEntry) => `${base}/dcat.jsonld#${entry.dataset.id}`;
  const service = `${base}/ogc`;
  const datasets = entries.map((entry) =>
    known({
      '@id': idOf(entry),
      '@type': 'dcat:Dataset',
      'dct:identifier': entry.dataset.id,
      'dct:title': said(entry.dataset.title),
      'dct:description': said({
        vi: `${entry.dataset.holds.vi} ${entry.dataset.leftOut.vi}`,
        en: `${entry.dataset.holds.en} ${entry.dataset.leftOut.en}`,
      }),
      'dcat:keyword': entry.dataset.keywords.flatMap(said),
      'dct:publisher': publisherOf(entry.attributions),
      'dct:license': licenceOf(entry.licences),
      'dct:issued': entry.issued === null ? null : day(entry.issued),
      'dct:modified': entry.modified === null ? null : day(entry.modified),
      'dct:language': LANGUAGES,
      'dct:spatial': placeOf(bounds),
      'dct:temporal': periodOf(entry),
      'dct:accessRights': node('http://publications.europa.eu/resource/authority/access-right/PUBLIC'),
      'dcat:landingPage': node(`${base}${DATA_PATH}#${entry.dataset.id}`),
      'dcat:distribution': distributionsOf(entry.dataset).map((each) =>
        distribution(base, each, entry, service),
      ),
    }),
  );
  return {
    '@context': CONTEXT,
    ...known({
      '@id': `${base}/dcat.jsonld`,
      '@type': 'dcat:Catalog',
      'dct:title': said({ vi: `Dữ liệu mở: ${province}`, en: `Open data: ${province}` }),
      'dct:description': said({
        vi: 'Những gì cổng Thắp Sáng công bố cho mọi người.',
        en: 'What the portal Thắp Sáng publishes for everybody.',
      }),
      'dct:publisher': publisherOf(attributions),
      'dct:language': LANGUAGES,
      'dct:spatial': placeOf(bounds),
      'dct:issued': issued === null ? null : day(issued),
      'dct:modified': modified === null ? null : day(modified),
      'foaf:homepage': node(`${base}${DATA_PATH}`),
      'dcat:dataset': datasets,
      'dcat:service': [
        {
          '@id': service,
          '@type': 'dcat:DataService',
          'dct:title': said({ vi: 'OGC API – Features', en: 'OGC API – Features' }),
          'dcat:endpointURL': node(service),
          'dcat:endpointDescription': node(`${service}/api`),
          'dct:conformsTo': node(CORE),
          'dcat:servesDataset': entries
            .filter(({ dataset }) => dataset.collections.length > 0)
            .map((entry) => node(idOf(entry))),
        },
      ],
    }),
  };
}
