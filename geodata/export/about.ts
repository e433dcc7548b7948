import { SAMPLE_LABEL } from '../sample/sample-rows.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import { formatDate } from '../text/format.ts';
import type { Day } from '../time/day.ts';

/** One line of what a reader of a file must know. */
export interface AboutLine {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export interface AboutFacts {
  /** What the file holds and of which place, in the language of the file. */
  readonly title: string;
  readonly place: string;
  /** How it was chosen, in words, such as the classes counted or the budget; '' says nothing. */
  readonly choice: string;
  readonly on: Day;
  /** Null: as known now. */
  readonly knownOn: Day | null;
  readonly dataVersion: number;
  readonly attributions: readonly string[];
  readonly sample: { readonly figures: boolean; readonly borders: boolean; readonly roads: boolean };
  /** Where the same view opens again; null: nowhere. */
  readonly link: string | null;
}

/** What each row and each file says of where it comes from. */
export interface Provenance {
  readonly title: string;
  readonly on: Day;
  readonly dataVersion: number;
  readonly source: string;
  /** What is made up; null: nothing is. */
  readonly note: string | null;
  readonly about: readonly AboutLine[];
}

const NAMES = {
  title: { vi: 'Nội dung', en: 'Contents' },
  place: { vi: 'Phạm vi', en: 'Place' },
  choice: { vi: 'Cách chọn', en: 'How it was chosen' },
  on: { vi: 'Số liệu đến ngày', en: 'Figures up to' },
  knownOn: { vi: 'Theo những gì đã biết đến ngày', en: 'As known on' },
  version: { vi: 'Phiên bản dữ liệu', en: 'Data version' },
  source: { vi: 'Nguồn', en: 'Source' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  lengths: { vi: 'Chiều dài', en: 'Lengths' },
  note: { vi: 'Lưu ý', en: 'Note' },
  link: { vi: 'Mở lại trên cổng', en: 'Open again in the portal' },
} as const satisfies Record<string, Bilingual>;

const ODBL: Bilingual = {
  vi: 'Đường từ OpenStreetMap: Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/; dữ liệu phái sinh khi công bố phải theo cùng giấy phép',
  en: 'Roads from OpenStreetMap: Open Database License (ODbL) 1.0, https://opendatacommons.org/licenses/odbl/1-0/; what is derived from them and published falls under the same licence',
};
const OWN: Bilingual = {
  vi: 'Theo quy định của cơ quan cung cấp số liệu',
  en: 'As the office that provides the data rules',
};
const LENGTHS: Bilingual = {
  vi: 'Tính trên ellipsoid WGS 84; phần đường cắt theo vùng vẽ thì tính trên mặt cầu',
  en: 'On the WGS 84 ellipsoid; parts cut by a drawn area on the sphere',
};

/** The facts of a file as the lines of its information sheet, and in short for its rows. */
export function provenanceOf(facts: AboutFacts, language: Language): Provenance {
  const { sample, attributions } = facts;
  const source = [...new Set(attributions)].join(' · ');
  const isOsm = attributions.some((text) => /openstreetmap/i.test(text));
  const notes = [
    ...(sample.figures || sample.roads ? [SAMPLE_LABEL.data[language]] : []),
    ...(sample.borders ? [SAMPLE_LABEL.borders[language]] : []),
  ];
  const note = notes.length === 0 ? null : notes.join('. ');
  const texts: Record<keyof typeof NAMES, string> = {
    title: facts.title,
    place: facts.place,
    choice: facts.choice,
    on: formatDate(facts.on),
    knownOn: facts.knownOn === null ? '' : formatDate(facts.knownOn),
    version: String(facts.dataVersion),
    source,
    licence: isOsm ? ODBL[language] : OWN[language],
    lengths: LENGTHS[language],
    note: note ?? '',
    link: facts.link ?? '',
  };
  const about = (Object.keys(NAMES) as (keyof typeof NAMES)[])
    .filter((id) => texts[id] !== '')
    .map((id) => ({ id, name: NAMES[id][language], text: texts[id] }));
  return {
    title: `${facts.title} – ${facts.place}`,
    on: facts.on,
    dataVersion: facts.dataVersion,
    source,
    note,
    about,
  };
}

/** The lines as one text. */
export function aboutText(about: readonly AboutLine[]): string {
  return about.map(({ name, text }) => `${name}: ${text}`).join('\n');
}
