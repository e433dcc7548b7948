import { unzip } from '../../api/harness/unzip.ts';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plainText = (text: string) =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];
const attribute = (tag: string, name: string) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];

export interface WorkbookCell {
  readonly value: string | number;
  /** Number format, such as "0.0%". */
  readonly format: string | undefined;
  /** Colour behind, `#rrggbb` in small letters. */
  readonly fill: string | undefined;
  readonly isFormula: boolean;
}

/** The sheets of a workbook by name, each as its cells by address ("B3"). */
export function readWorkbook(file: Buffer): Map<string, Map<string, WorkbookCell>> {
  const files = unzip(file);
  const part = (name: string) => files.get(name)?.toString('utf8') ?? '';
  const shared = all(part('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gs).map(([, item = '']) =>
    plainText(
      all(item, /<t[^>]*>(.*?)<\/t>/gs)
        .map(([, text]) => text)
        .join(''),
    ),
  );
  const styles = part('xl/styles.xml');
  const formats = new Map(
    all(styles, /<numFmt [^>]*>/g).map(([tag]) => [
      attribute(tag, 'numFmtId'),
      plainText(attribute(tag, 'formatCode') ?? ''),
    ]),
  );
  const fills = all(styles, /<fill>(.*?)<\/fill>/gs).map(([, fill = '']) => {
    const colour = fill.match(/<(?:fgColor|bgColor) rgb="(\w+)"/)?.[1];
    return colour === undefined ? undefined : `#${colour.slice(-6).toLowerCase()}`;
  });
  const looks = all(styles.match(/<cellXfs.*?<\/cellXfs>/s)?.[0] ?? '', /<xf [^>]*>/g).map(([tag]) => ({
    format: formats.get(attribute(tag, 'numFmtId')),
    fill: fills[Number(attribute(tag, 'fillId'))],
  }));
  const names = all(part('xl/workbook.xml'), /<sheet [^>]*>/g).map(([tag]) =>
    plainText(attribute(tag, 'name') ?? ''),
  );
  return new Map(
    names.map((name, i) => {
      const cells = all(part(`xl/worksheets/sheet${i + 1}.xml`), /<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs).map(
        ([tag, inner = '']): [string, WorkbookCell] => {
          const head = tag.slice(0, tag.indexOf('>'));
          const raw = inner.match(/<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/s)?.[1] ?? '';
          const type = attribute(head, 't');
          const value =
            type === 's'
              ? (shared[Number(raw)] ?? '')
              : type === undefined || type === 'n'
                ? raw === ''
                  ? ''
                  : Number(raw)
                : plainText(raw);
          const look = looks[Number(attribute(head, 's') ?? 0)];
          return [
            attribute(head, 'r') ?? '',
            { value, format: look?.format, fill: look?.fill, isFormula: inner.includes('<f') },
          ];
        },
      );
      return [name, new Map(cells)];
    }),
  );
}
