export { languages, locales, isLanguage, chooseLanguage, type Language } from './languages.js';
export {
  createI18n,
  createTexts,
  switchLanguage,
  type Bundle,
  type I18nOptions,
  type Translate,
} from './create-i18n.js';
export type { Area, Catalogues, Texts } from './catalogue-types.js';
export { createFormats, type Formats, type Instant } from './formats/formats.js';
