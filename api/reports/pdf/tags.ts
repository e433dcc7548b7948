import type { Pdf } from './open-document.ts';

export type Section = PDFKit.PDFStructureElement;

/** What a screen reader meets on a page: headings, paragraphs, tables and figures, in the order drawn. */
export type Tag = 'H1' | 'H2' | 'P' | 'Figure' | 'Link' | 'TH' | 'TD';

/** A part of the document's structure that others are added to; close it when all of it is drawn. */
export function openSection(doc: Pdf, type: 'Sect' | 'Table' | 'TR', parent?: Section): Section {
  const section = doc.struct(type);
  if (parent === undefined) doc.addStructure(section);
  else parent.add(section);
  return section;
}

/** Draws something and says what it is; `alt` tells what a figure shows. */
export function tagged(doc: Pdf, parent: Section, tag: Tag, draw: () => void, alt?: string): void {
  parent.add(doc.struct(tag, alt === undefined ? {} : { alt }, [draw]));
}

/** Draws what only decorates: rules, bands, the mark across the page. */
export function artifact(doc: Pdf, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}
