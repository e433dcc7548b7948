import type { Language } from '../../geodata/text/bilingual.ts';
import { REASONS } from '../../geodata/verdict/reasons.ts';

const sentences = new Map<string, { readonly vi: string; readonly en: string }>(Object.entries(REASONS));

/** The sentence of a reason; a code this page does not know yet stands for itself. */
export function reasonText(reason: string, language: Language): string {
  return sentences.get(reason)?.[language] ?? reason;
}
