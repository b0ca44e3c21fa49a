import type * as fr from './catalogues/fr/index.js';

/** Every area and its French texts: French is what the keys and the values to fill in are taken from. */
export type Catalogues = { [A in keyof typeof fr]: Texts<(typeof fr)[A]> };

/** One catalogue: `student`, `mail`, … */
export type Area = keyof Catalogues;

/** The same keys with any words: what a translation has to satisfy. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: typeof fr;
    returnNull: false;
  }
}
