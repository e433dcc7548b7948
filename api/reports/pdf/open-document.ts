import PDFDocument from 'pdfkit';
import type { Day } from '../../../geodata/time/day.ts';
import { type FontName, reportFonts } from './fonts.ts';
import { SHEET } from './sheet.ts';

export type Pdf = PDFKit.PDFDocument;

export interface DocumentFacts {
  readonly title: string;
  /** What else tells two documents of one title apart: the file's id is a digest of these facts. */
  readonly subject: string;
  readonly day: Day;
}

const PRODUCER = 'Thắp Sáng';

/**
 * An empty document: Vietnamese, tagged, its letters registered under `FontName`. Nothing in it comes from the
 * clock: the date is the day of the figures, so that the same report has the same bytes.
 */
export function openDocument({ title, subject, day }: DocumentFacts): Pdf {
  const date = new Date(`${day}T00:00:00Z`);
  const doc = new PDFDocument({
    autoFirstPage: false,
    size: [SHEET.width, SHEET.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    // Without it the document would carry Helvetica, which no report uses.
    font: '',
    info: {
      Title: title,
      Subject: subject,
      Author: PRODUCER,
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: date,
      ModDate: date,
    },
  });
  for (const [name, font] of reportFonts()) doc.registerFont(name, font);
  return doc;
}

export function setFont(doc: Pdf, name: FontName, size: number): Pdf {
  return doc.font(name).fontSize(size);
}
