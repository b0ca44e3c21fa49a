import type { Language } from '../viewer.js';

/** A cell: a text, a whole number, an amount in cents, or nothing. */
export type Cell = string | number | { cents: number } | null;

/** Programs that show tables take a text that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as the spreadsheets of the language open it by a double click: UTF-8 with a mark, and in French semicolons between and a comma in
 * amounts. Texts that would be taken for formulas are not.
 */
export function csvFile(language: Language, rows: readonly (readonly Cell[])[]): string {
  const separator = language === 'fr' ? ';' : ',';
  const lines = rows.map((row) => row.map((cell) => writeCell(cell, language)).join(separator));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function writeCell(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') {
    const amount = (cell.cents / 100).toFixed(2);
    return language === 'fr' ? amount.replace('.', ',') : amount;
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
