/** Text in both languages of the interface, Vietnamese first. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
export type Language = keyof Bilingual;
