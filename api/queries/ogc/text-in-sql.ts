import type { TransactionSql } from 'postgres';
import type { Fold } from '../../../geodata/ogc/cql2/fold-text.ts';
import type { Fragment } from './feature-rows.ts';

/** What fold-text.ts makes of a text, of a column; alike on both engines, neither of which is asked for a collation of its own. */
export function foldInSql(sql: TransactionSql, text: Fragment, fold: Fold): Fragment {
  const apart = sql`normalize(${text}, nfd)`;
  const folded =
    fold === 'casei'
      ? sql`lower(replace(${apart}, 'Đ', 'đ') collate "C")`
      : sql`translate(regexp_replace(${apart}, '[\\u0300-\\u036f]', '', 'g'), 'Đđ', 'Dd')`;
  return sql`normalize(${folded}, nfc)`;
}

/** Breve, circumflex and horn make letters of their own, in this order after the bare one; the tones differ only then, in theirs. */
const LETTER_MARKS = '\u0302\u0306\u031b';
const TONES = '\u0300\u0309\u0303\u0301\u0323';
/** From the private use area, above every letter: ă after an, â after ă; what has a tone after what has none. */
const AS_LETTERS = '\ue002\ue001\ue003';
const AS_TONES = '\ue011\ue012\ue013\ue014\ue015';
const DIGITS = 20;

/**
 * A key that puts texts, compared byte by byte, in the order of the Vietnamese alphabet: letters first (a ă â … d đ e ê), then tones
 * (none, huyền, hỏi, ngã, sắc, nặng), numbers by their value, and the text itself last, so that different texts have different keys.
 */
export function inVietnameseOrder(sql: TransactionSql, text: Fragment): Fragment {
  const small = sql`lower(replace(normalize(${text}, nfd), 'Đ', 'đ') collate "C")`;
  // What has no counterpart in the second list of translate() goes.
  const letters = sql`replace(translate(${small}, ${LETTER_MARKS + TONES}, ${AS_LETTERS}), 'đ', ${`d${AS_LETTERS.charAt(1)}`})`;
  const padded = sql`regexp_replace(${letters}, '(\\d+)', ${`${'0'.repeat(DIGITS)}\\1`}, 'g')`;
  const byValue = sql`regexp_replace(${padded}, ${`\\d*(\\d{${DIGITS}})`}, '\\1', 'g')`;
  const tones = sql`translate(${small}, ${TONES + LETTER_MARKS}, ${AS_TONES})`;
  return sql`((${byValue} || chr(1) || ${tones} || chr(1) || ${text}) collate "C")`;
}
