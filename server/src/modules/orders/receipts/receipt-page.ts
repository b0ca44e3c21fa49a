import PDFDocument from 'pdfkit';
import { productFonts } from '../../../exports/product-fonts.js';

const MARGIN = 56;
const AMOUNT_WIDTH = 110;
const SOFT = '#4a5a60';
const INK = '#12232a';

interface PageOptions {
  title: string;
  author: string;
  /** BCP 47, for whoever has it read aloud. */
  language: string;
}

/** A letter-size document that is written from top to bottom: text, and rows with an amount at the right. It begins a page when one is full. */
export class ReceiptPage {
  readonly #document: PDFKit.PDFDocument;

  constructor({ title, author, language }: PageOptions) {
    const fonts = productFonts();
    this.#document = new PDFDocument({
      size: 'LETTER',
      margin: MARGIN,
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: author },
    });
    this.#document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  }

  /** One line of its own; `title` is the largest. */
  text(content: string, look: 'title' | 'strong' | 'plain' | 'soft' = 'plain'): this {
    this.#makeRoom(look === 'title' ? 40 : 20);
    this.#use(look).text(content, MARGIN, this.#document.y, { width: this.#width, lineGap: 2 });
    return this;
  }

  /** What it is at the left, how much at the right, on one line; what it is may take several. */
  row(label: string, amount: string, look: 'strong' | 'plain' | 'soft' = 'plain'): this {
    const width = this.#width - AMOUNT_WIDTH - 12;
    const height = this.#use(look).heightOfString(label, { width, lineGap: 2 });
    this.#makeRoom(height);
    const top = this.#document.y;
    this.#use(look).text(label, MARGIN, top, { width, lineGap: 2 });
    this.#use(look).text(amount, MARGIN + this.#width - AMOUNT_WIDTH, top, { width: AMOUNT_WIDTH, align: 'right' });
    this.#document.y = top + height + 3;
    return this;
  }

  /** Room between two parts. */
  gap(points = 14): this {
    this.#document.y += points;
    return this;
  }

  /** A thin line across. */
  rule(): this {
    this.#makeRoom(20);
    const y = this.#document.y + 4;
    this.#document
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.#width, y)
      .lineWidth(0.5)
      .stroke('#c9d1d4');
    this.#document.y = y + 9;
    return this;
  }

  /** The finished file. */
  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = [];
    this.#document.on('data', (part: Buffer) => parts.push(part));
    const ended = new Promise<void>((resolve, reject) => {
      this.#document.once('end', resolve).once('error', reject);
    });
    this.#document.end();
    await ended;
    return Buffer.concat(parts);
  }

  get #width(): number {
    return this.#document.page.width - 2 * MARGIN;
  }

  #use(look: 'title' | 'strong' | 'plain' | 'soft'): PDFKit.PDFDocument {
    const isBold = look === 'title' || look === 'strong';
    return this.#document
      .font(isBold ? 'bold' : 'regular')
      .fontSize(look === 'title' ? 20 : look === 'soft' ? 10 : 11)
      .fillColor(look === 'soft' ? SOFT : INK);
  }

  #makeRoom(height: number): void {
    if (this.#document.y + height > this.#document.page.height - MARGIN) this.#document.addPage();
  }
}
