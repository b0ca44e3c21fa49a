import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import sharp from 'sharp';
import { buildPdf, buildPhoto, buildWordDocument, buildZip } from '../../testing/documents.js';
import { readDocument } from './document.js';
import { safeName } from './safe-name.js';

const text = (words: string) => Buffer.from(words);
const openDocument = (kind: string) => buildZip({ mimetype: `application/vnd.oasis.opendocument.${kind}` });

describe('a document', () => {
  test.each([
    ['a PDF', 'devoir.pdf', buildPdf(), 'application/pdf'],
    [
      'a document of Word',
      'Résumé.docx',
      buildWordDocument(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['an OpenDocument text', 'notes.odt', openDocument('text'), 'application/vnd.oasis.opendocument.text'],
    [
      'an OpenDocument sheet',
      'notes.ods',
      openDocument('spreadsheet'),
      'application/vnd.oasis.opendocument.spreadsheet',
    ],
    ['a text', 'NOTES.TXT', text('∫ f(x) dx\n'), 'text/plain'],
    ['a text in an old encoding', 'notes.csv', Buffer.from([0x6e, 0xe9, 0x3b, 0x31, 0x0d, 0x0a]), 'text/plain'],
    ['a table whose first letters begin a picture elsewhere', 'poids.csv', text('BMI;Poids\n22;70\n'), 'text/plain'],
  ])('is taken as it is: %s', async (_, name, content, contentType) => {
    expect(await readDocument(name, content)).toEqual({ name, content, contentType });
  });

  test.each([
    ['nothing', 'vide.txt', Buffer.alloc(0)],
    ['a program under the name of a PDF', 'devoir.pdf', Buffer.concat([text('MZ'), Buffer.alloc(200)])],
    ['a program under the name of a text', 'devoir.txt', Buffer.concat([text('MZ'), Buffer.alloc(200)])],
    ['a page', 'devoir.html', text('<!doctype html><script>alert(1)</script>')],
    ['a page under the name of a PDF', 'devoir.pdf', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing that may hold scripts', 'plan.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a script', 'devoir.js', text('alert(1)')],
    ['an archive', 'tout.zip', buildZip({ 'a.txt': 'a' })],
    ['an archive under the name of a document', 'tout.docx', buildZip({ 'a.txt': 'a' })],
    ['a document that runs programs', 'devoir.docm', buildWordDocument({ macros: true })],
    ['the same under a harmless name', 'devoir.docx', buildWordDocument({ macros: true })],
    ['a template', 'modele.ott', openDocument('text-template')],
    [
      'the beginning of a picture',
      'photo.png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    ],
  ])('is refused: %s', async (_, name, content) => {
    expect(await readDocument(name, content)).toBeNull();
  });

  test.each([
    ['photo.exe', 'photo.exe.pdf'],
    ['photo', 'photo.pdf'],
    ['devoir.PDF', 'devoir.PDF'],
    ['devoir.pdf.docx', 'devoir.pdf.docx.pdf'],
  ])('has a name whose ending says what it is: %s', async (given, kept) => {
    expect(await readDocument(given, buildPdf())).toMatchObject({ name: kept, contentType: 'application/pdf' });
  });

  test('that is a photo stands upright and does not say where it was taken', async () => {
    const given = await buildPhoto();
    expect((await sharp(given).metadata()).exif).toBeDefined();
    const document = await readDocument('photo.jpg', given);
    const kept = await sharp(document?.content).metadata();
    expect([document?.contentType, kept.format, kept.exif]).toEqual(['image/jpeg', 'jpeg', undefined]);
    expect([kept.width, kept.height]).toEqual([40, 60]);
  });

  test.each(['png', 'webp'] as const)('that is a picture stays of its kind: %s', async (format) => {
    const given = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
      .toFormat(format)
      .toBuffer();
    const document = await readDocument(`plan.${format}`, given);
    expect(await sharp(document?.content).metadata()).toMatchObject({ format, width: 9, hasAlpha: true });
  });
});

describe('the name of a file', () => {
  test.each([
    ['Devoir 1 — été.pdf', 'Devoir 1 — été.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\lea\\devoir.pdf', 'devoir.pdf'],
    ['.htaccess', 'htaccess'],
    ['devoir\r\nSet-Cookie: a=b.pdf', 'devoirSet-Cookie: a=b.pdf'],
    ['photo\u202Efdp.exe', 'photofdp.exe'],
    ['  \u0000 ', '4AS'],
    ['', '4AS'],
  ])('is safe: %j', (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });

  test('is one line of at most 120 characters that no folder is in, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = safeName(given);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/^$|^[.\s]|[/\\\p{Cc}\p{Cf}]/u);
        expect(safeName(name)).toBe(name);
      }),
    );
  });

  test('keeps its ending when it is cut', () => {
    expect(safeName(`${'é'.repeat(300)}.pdf`)).toBe(`${'é'.repeat(116)}.pdf`);
  });
});
