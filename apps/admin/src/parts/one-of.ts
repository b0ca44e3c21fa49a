/** A word of the address when it is one that is known; undefined for anything else that somebody typed. */
export function oneOf<Word extends string>(value: string | null, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}
