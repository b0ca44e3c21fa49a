import * as english from './bundles/server.en.js';
import * as french from './bundles/server.fr.js';
import { createI18n, createTexts, switchLanguage } from './create-i18n.js';
import { chooseLanguage } from './languages.js';

const refuse = (area: string, key: string) => {
  throw new Error(`No text for ${area}:${key}`);
};

describe('createI18n', () => {
  it('speaks as soon as it is made', () => {
    const i18n = createI18n({ language: 'fr', bundle: french, onMissing: refuse });
    expect(i18n.t('actions.save')).toBe('Enregistrer');
  });

  it('fills values in as they are: whoever renders escapes', () => {
    const t = createI18n({ language: 'en', bundle: english }).getFixedT('en', 'mail');
    expect(t('greeting', { name: 'Zoë <O’Neil>' })).toBe('Hello Zoë <O’Neil>,');
  });

  it.each([
    ['a time', '8:45 a.m.', 'Physics, 8:45 a.m.'],
    ['an hour of the day in French', '8 h 45', 'Physics, 8 h 45.'],
    ['a name with initials', 'Émilie G.-L.', 'Physics, Émilie G.-L.'],
  ])('ends a sentence with one period after %s', (_, time, sentence) => {
    const t = createI18n({ language: 'en', bundle: english }).getFixedT('en', 'notifications');
    expect(t('kinds.appointment.booked.body', { courseName: 'Physics', time })).toBe(sentence);
  });

  it('breaks no French line before a colon, a mark or inside quotation marks', () => {
    const texts = createTexts({ fr: french, en: english });
    expect(texts('fr', 'app')('states.emptySearch', { query: 'chimie' })).toBe(
      'Aucun résultat pour «\u00a0chimie\u00a0».',
    );
    expect(texts('fr', 'errors')('INTERNAL')).not.toMatch(/ [:;?!»]/);
    expect(texts('en', 'app')('problems.reference', { reference: 'a : b' })).toContain('a : b');
  });

  it('counts zero as singular in French and as plural in English', () => {
    const texts = createTexts({ fr: french, en: english });
    expect(texts('fr', 'app')('states.resultCount', { count: 0 })).toBe('0 résultat');
    expect(texts('en', 'app')('states.resultCount', { count: 0 })).toBe('0 results');
  });

  it('changes language with all of its texts', async () => {
    const i18n = createI18n({ language: 'fr', bundle: french, onMissing: refuse });
    await switchLanguage(i18n, 'en', english);
    expect(i18n.t('actions.save')).toBe('Save');
  });

  it('tells of a key that no text exists for', () => {
    const missing: string[] = [];
    const i18n = createI18n({
      language: 'fr',
      bundle: french,
      onMissing: (area, key) => missing.push(`${area}:${key}`),
    });
    const dynamic: string = 'actions.fly';
    i18n.t(dynamic as 'actions.save');
    expect(missing).toEqual(['app:actions.fly']);
  });
});

describe('chooseLanguage', () => {
  it('takes the first preference that we speak', () => {
    expect(chooseLanguage(['de-DE', 'en-GB', 'fr-CA'])).toBe('en');
    expect(chooseLanguage([null, undefined, 'fr'])).toBe('fr');
  });

  it('is French for everyone else', () => {
    expect(chooseLanguage(['de', 'es-MX'])).toBe('fr');
    expect(chooseLanguage([])).toBe('fr');
  });
});
