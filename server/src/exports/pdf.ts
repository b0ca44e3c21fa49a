import PDFDocument from 'pdfkit';
import { once } from 'node:events';
import { productFonts } from './product-fonts.js';

/** A table of a document: its head, and rows of as many texts. */
export interface PdfTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** How wide each column is, as shares of the page. */
  widths: readonly number[];
  /** The columns of amounts, which stand right. */
  amounts: readonly number[];
}

/** A document of one table with what it is about above and what it comes to below. */
export interface PdfReport {
  language: string;
  title: string;
  /** Lines under the title. */
  about: readonly string[];
  table: PdfTable;
  /** Labels and amounts under the table; the last is what the document is about. */
  sums: readonly (readonly [string, string])[];
  /** "Page 1 de 2". */
  page: (number: number, count: number) => string;
}

const MARGIN = 54;
const INK = '#1d2b33';
const QUIET = '#5b6b73';
const LINE = '#c9d3d8';

/** Writes a report as a PDF in letter format, with a title and a language for those who have it read to them. */
export async function pdfReport(report: PdfReport): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'LETTER',
    margin: MARGIN,
    bufferPages: true,
    lang: report.language,
    displayTitle: true,
    info: { Title: report.title, Author: '4AS' },
  });
  const { regular, bold } = productFonts();
  document.registerFont('regular', regular).registerFont('bold', bold);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(document, 'end');
  document.font('bold').fontSize(11).fillColor(INK).text('4AS');
  document.moveDown(0.5).fontSize(19).text(report.title);
  document.moveDown(0.3).font('regular').fontSize(10).fillColor(QUIET);
  for (const line of report.about) document.text(line);
  document.moveDown(1.2).fillColor(INK);
  writeTable(document, report.table);
  writeSums(document, report.sums);
  numberPages(document, report.page);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function writeTable(document: PDFKit.PDFDocument, { head, rows, widths, amounts }: PdfTable): void {
  const room = document.page.width - 2 * MARGIN;
  const align = (index: number) => ({ align: { x: amounts.includes(index) ? 'right' : 'left', y: 'top' } }) as const;
  document.fontSize(9);
  document.table({
    columnStyles: widths.map((share) => ({
      width: share * room,
      border: [0, 0, 0.5, 0],
      borderColor: LINE,
      padding: 5,
    })),
    data: [
      head.map((text, index) => ({ text, ...align(index), font: { src: 'bold' } })),
      ...rows.map((row) => row.map((text, index) => ({ text, ...align(index) }))),
    ],
  });
}

function writeSums(document: PDFKit.PDFDocument, sums: PdfReport['sums']): void {
  document.moveDown(1).fontSize(11);
  const room = document.page.width - 2 * MARGIN;
  for (const [index, [label, amount]] of sums.entries()) {
    document.font(index === sums.length - 1 ? 'bold' : 'regular');
    if (document.y > document.page.height - 2 * MARGIN) document.addPage();
    const top = document.y;
    document.text(label, MARGIN, top, { width: room * 0.7 });
    document.text(amount, MARGIN + room * 0.7, top, { width: room * 0.3, align: 'right' });
    document.moveDown(0.3);
  }
}

function numberPages(document: PDFKit.PDFDocument, page: PdfReport['page']): void {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    // Below the margin, where text would begin another page.
    document.page.margins.bottom = 0;
    document.font('regular').fontSize(8).fillColor(QUIET);
    document.text(page(index + 1, count), MARGIN, document.page.height - 36, {
      align: 'center',
      lineBreak: false,
    });
  }
}
