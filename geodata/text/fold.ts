/**
 * A key that ignores case, diacritics, the place of the tone mark and how the text was composed:
 * "Hoà Thành", "Hòa Thành", "HÒA THÀNH" and "hoa-thanh" give "hoa thanh"; Đ (U+0110), Ð (U+00D0, typed for it)
 * and their small forms give d. Folding a key gives the same key.
 */
export function foldKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Written with its marks: "tỉnh" is a prefix, the "Tịnh" of "Tịnh Biên" and the "Xa" of "Xa Mát" are not. */
const MARKED_PREFIX =
  /^((thị trấn|thị xã|thành phố|khu phố|tổ dân phố|phường|huyện|quận|tỉnh|thôn|xã|ấp|tp|tx|tt)\s+|(tp|tx|tt|[hpqx])\.\s*)/u;

/** Typed without any mark: what no place name starts with, and what one might. */
const PLAIN_PREFIX = /^(thi tran|thi xa|thanh pho|khu pho|to dan pho)\s+/;
const GUESSED_PREFIX = /^(phuong|huyen|quan|tinh|thon|xa|ap)\s+/;

function hasMarks(text: string): boolean {
  return /[\p{M}đĐðÐ]/u.test(text.normalize('NFD'));
}

/**
 * The folded key of an administrative name without its prefix: "Xã Tân Bình", "X. Tân Bình" and "Tân Bình"
 * give "tan binh". A name that is nothing but a prefix keeps it. Names are not unique ("Xã Tân Bình" exists
 * twice): more than one match is for the user to settle, never for a guess.
 */
export function foldName(name: string): string {
  const bare =
    foldKey(name.normalize('NFC').toLowerCase().trim().replace(MARKED_PREFIX, '')) || foldKey(name);
  return hasMarks(name) ? bare : bare.replace(PLAIN_PREFIX, '');
}

/**
 * Every key a name may be found by: whole, without its prefix, and, when it was typed without any mark,
 * without what may be one. Two names may be the same when they share a key.
 */
export function nameKeys(name: string): string[] {
  const whole = foldKey(name);
  const keys = new Set([whole, foldName(name)]);
  if (!hasMarks(name)) keys.add(whole.replace(GUESSED_PREFIX, ''));
  return [...keys];
}
