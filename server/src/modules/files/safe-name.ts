const LONGEST = 120;

/**
 * A file's name as it may be shown and saved: the last part of a path, without control characters, those that turn the direction of
 * writing and so hide an ending, and dots at its start. At most 120 characters, of which the ending stays.
 */
export function safeName(given: string): string {
  const name = given
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/^[.\s]+/, '')
    .trim();
  if (!name) return '4AS';
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const ending = /\.\w{1,10}$/.exec(name)?.[0] ?? '';
  const stem = letters.slice(0, LONGEST - ending.length).join('');
  return stem.trimEnd() + ending;
}
