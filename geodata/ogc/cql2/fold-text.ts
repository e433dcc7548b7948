export const FOLDS = ['casei', 'accenti'] as const;
/** CASEI and ACCENTI of CQL2: how a text is made alike before it is compared. */
export type Fold = (typeof FOLDS)[number];

export function isFold(word: string): word is Fold {
  return FOLDS.some((fold) => fold === word);
}

/** Marks that stand on a letter once it is taken apart (NFD). Đ is no D with a mark to Unicode, but it is to who types without. */
const MARKS = /[\u0300-\u036f]/g;

const FOLDED: Readonly<Record<Fold, (text: string) => string>> = {
  casei: (text) => text.replace(/[A-ZĐ]/g, (letter) => letter.toLowerCase()),
  accenti: (text) => text.replace(MARKS, '').replace(/[Đđ]/g, (letter) => (letter === 'Đ' ? 'D' : 'd')),
};

/**
 * A text in small letters (`casei`) or without marks (`accenti`), composed. It knows Latin letters that are an A to Z with marks, and Đ:
 * the letters of Vietnamese, not those of every script. api/queries/ogc/text-in-sql.ts says the same of a column.
 */
export function foldText(text: string, fold: Fold): string {
  return FOLDED[fold](text.normalize('NFD')).normalize('NFC');
}
