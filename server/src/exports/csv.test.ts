import { expect, test } from '@jest/globals';
import { csvFile } from './csv.js';

test('is opened by spreadsheets of the language: separators, amounts, accents', () => {
  const rows = [
    ['Élève', 'Montant'],
    ['Zoé, Roy', { cents: -123_405 }],
    [null, 3],
  ];
  expect(csvFile('fr', rows)).toBe('\uFEFFÉlève;Montant\r\n"Zoé, Roy";-1234,05\r\n;3\r\n');
  expect(csvFile('en', rows)).toBe('\uFEFFÉlève,Montant\r\n"Zoé, Roy",-1234.05\r\n,3\r\n');
});

test('no text is a formula, and quotes and lines stay within their cell', () => {
  expect(csvFile('en', [['=1+1', '@SUM(A1)', '-2', 'a "b"\nc']])).toBe(`\uFEFF'=1+1,'@SUM(A1),'-2,"a ""b""\nc"\r\n`);
});
