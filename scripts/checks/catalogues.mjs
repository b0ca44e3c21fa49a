import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from '../prepare/run.mjs';
import { read, sourceFiles } from './tools/source-files.mjs';

export const title = 'Every text is in both languages, and someone shows it';

/** @typedef {{ [key: string]: string | Texts }} Texts */

export async function check() {
  const [fr, en] = await Promise.all(['fr', 'en'].map(keysOf));
  if (fr === undefined || en === undefined) return [];
  const words = wordsOfTheCode();
  return [
    ...fr.filter((key) => !en.includes(key)).map((key) => `${key} has no English text.`),
    ...en.filter((key) => !fr.includes(key)).map((key) => `${key} has no French text.`),
    ...fr
      .filter((key) => !namesOf(key).some((name) => words.has(name)))
      .map((key) => `${key} is shown nowhere: remove it from the catalogues.`),
  ];
}

/** @param {string} language */
async function keysOf(language) {
  const file = join(root, `packages/i18n/dist/catalogues/${language}/index.js`);
  return flatten(await import(pathToFileURL(file).href), '');
}

/**
 * @param {Texts} texts
 * @param {string} path
 * @returns {string[]}
 */
function flatten(texts, path) {
  return Object.entries(texts).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [here] : flatten(value, here);
  });
}

/**
 * What the code has to say somewhere for a key to be used: its last part without the plural form, since keys may be put together
 * from parts; or that part as a decorator, since a broken rule of an input (`@IsEnum`) is the key of its text (`isEnum`).
 * @param {string} key
 */
function namesOf(key) {
  const name = (key.split('.').at(-1) ?? '').replace(/_(one|other|many|zero)$/, '');
  return key.startsWith('failures.invalid.') ? [name, name.charAt(0).toUpperCase() + name.slice(1)] : [name];
}

function wordsOfTheCode() {
  const files = sourceFiles(/^(apps|packages|server|schema\.graphql).*\.(tsx?|graphql)$/);
  const code = files.filter((path) => !path.includes('/catalogues/') && !path.includes('.test.'));
  return new Set(code.flatMap((path) => read(path).match(/[\p{L}\p{N}_-]+/gu) ?? []));
}
