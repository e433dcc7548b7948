import type { Language } from '../text/bilingual.ts';
import { SAMPLE_LABEL } from './sample-rows.ts';

/** Whose data it is, as its source says so; what the sample says of itself, in the reader's language. */
export function attributionText(attribution: string, language: Language): string {
  return attribution === SAMPLE_LABEL.data.vi ? SAMPLE_LABEL.data[language] : attribution;
}
