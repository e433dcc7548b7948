/** Control characters that XML forbids and no name needs; tab and line ends stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
const HALF_CHARACTER = /\p{Cs}/gu;

/** A text that every format can hold, so that none differs: composed (NFC), without control characters or half ones. */
export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(HALF_CHARACTER, '\ufffd').normalize('NFC');
}
