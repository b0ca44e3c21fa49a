import { languages } from '../languages.js';
import * as en from './en/index.js';
import * as fr from './fr/index.js';

const catalogues: Record<string, Record<string, unknown>> = { fr: { ...fr }, en: { ...en } };

/** Every text of a catalogue by its full key: `app:actions.save`. */
function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither a text nor a group of texts`);
  const separator = path === '' ? '' : path.includes(':') ? '.' : ':';
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, `${path}${separator}${key}`));
}

const texts = Object.fromEntries(languages.map((language) => [language, new Map(flatten(catalogues[language], ''))]));
const french = texts.fr ?? new Map<string, string>();
const english = texts.en ?? new Map<string, string>();

/** What is filled in: `{{name}}`. Which plural form a language uses a number in is its own business. */
const variables = (text: string) => [...new Set([...text.matchAll(/\{\{\s*(\w+)/gu)].map((match) => match[1]))].sort();

describe('catalogues', () => {
  it('have the same keys in French and in English', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
    expect(french.size).toBeGreaterThan(100);
  });

  it('have no empty text', () => {
    for (const [language, all] of Object.entries(texts)) {
      const empty = [...all].filter(([, text]) => text.trim() === '').map(([key]) => `${language} ${key}`);
      expect(empty).toEqual([]);
    }
  });

  it('fill in the same values in both languages', () => {
    const different = [...french]
      .filter(([key]) => !key.endsWith('_one'))
      .filter(([key, text]) => variables(text).join() !== variables(english.get(key) ?? '').join())
      .map(([key]) => key);
    expect(different).toEqual([]);
  });

  it('have both plural forms wherever there is one', () => {
    const keys = [...french.keys()];
    const lonely = keys.filter((key) => {
      if (key.endsWith('_one')) return !french.has(key.replace(/_one$/u, '_other'));
      if (key.endsWith('_other')) return !french.has(key.replace(/_other$/u, '_one'));
      return false;
    });
    expect(lonely).toEqual([]);
  });

  it('use typographic apostrophes, as French and English are printed', () => {
    const straight = [...french, ...english].filter(([, text]) => text.includes("'")).map(([key]) => key);
    expect(straight).toEqual([]);
  });

  it('leave nothing to do later', () => {
    const unfinished = [...french, ...english]
      .filter(([, text]) => /\b(?:TODO|TBD|lorem ipsum)\b/iu.test(text))
      .map(([key]) => key);
    expect(unfinished).toEqual([]);
  });
});
