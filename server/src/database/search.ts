const MOST_WORDS = 8;

/**
 * What someone typed as LIKE patterns, one a word; every word must be found somewhere:
 *
 *     app.searchable(…) like all (array(select app.searchable(word) from unnest($1::text[]) word))
 *
 * The empty list, which nothing fails, where nothing was typed.
 */
export function searchPatterns(typed: string | null | undefined): string[] {
  const words = (typed ?? '').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
