import { createInstance, type i18n, type PostProcessorModule, type TFunction } from 'i18next';
import type { Language } from './languages.js';
import type { Area, Catalogues } from './catalogue-types.js';

/** The areas that one program carries, in one language. */
export type Bundle = Partial<Catalogues>;

export interface I18nOptions {
  language: Language;
  /** Texts of {@link language}; a program loads only its own bundle (`@4as/i18n/bundles/student.fr`). */
  bundle: Bundle;
  /** Told of a key that no text exists for. Types make this impossible for literal keys; tests make it throw. */
  onMissing?: (area: string, key: string) => void;
}

/** A value that ends a sentence may bring a period of its own: "until 8:45 a.m." and "with Ariane B." have one, not two. */
const onePeriod: PostProcessorModule = {
  type: 'postProcessor',
  name: 'onePeriod',
  process: (text: string) => text.replace(/(?<=\p{Lu}|[ap]\.m)\.\.(?!\.)/gu, '.'),
};

/**
 * French sets a space before colon, question and exclamation mark and inside its quotation marks, and no line may break there.
 * Catalogues are written with plain spaces, which can be read and searched.
 */
const unbrokenSpaces: PostProcessorModule = {
  type: 'postProcessor',
  name: 'unbrokenSpaces',
  process: (text: string, _key, _options, translator: { language: string }) =>
    translator.language === 'fr' ? text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : text,
};

/**
 * An i18next instance that is ready when this returns, in one language. Values are not escaped: React and the mail
 * renderer escape for themselves, and escaping twice shows people `&#39;`.
 */
export function createI18n({ language, bundle, onMissing }: I18nOptions): i18n {
  const instance = createInstance().use(onePeriod).use(unbrokenSpaces);
  void instance.init({
    lng: language,
    resources: { [language]: bundle },
    ns: Object.keys(bundle),
    defaultNS: 'app',
    fallbackLng: false,
    initAsync: false,
    returnNull: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    postProcess: [onePeriod.name, unbrokenSpaces.name],
    saveMissing: onMissing !== undefined,
    missingKeyHandler: (_languages, area, key) => onMissing?.(area, key),
  });
  return instance;
}

/** Makes another language current; its texts are added first, so no key is ever shown in between. */
export async function switchLanguage(instance: i18n, language: Language, bundle: Bundle): Promise<void> {
  for (const [area, texts] of Object.entries(bundle)) instance.addResourceBundle(language, area, texts);
  await instance.changeLanguage(language);
}

/** A translator of one area, as commands and mails use it: `t('welcome.subject', { name })`. */
export type Translate<A extends Area> = TFunction<A>;

/**
 * Translators for a program that speaks to many people at once: `texts('fr', 'mail')` is the French translator of the
 * area, whatever the language of the request before.
 */
export function createTexts(bundles: Readonly<Record<Language, Bundle>>, onMissing?: I18nOptions['onMissing']) {
  const instances = {
    fr: createI18n({ language: 'fr', bundle: bundles.fr, onMissing }),
    en: createI18n({ language: 'en', bundle: bundles.en, onMissing }),
  };
  return <A extends Area>(language: Language, area: A): Translate<A> => instances[language].getFixedT(language, area);
}
