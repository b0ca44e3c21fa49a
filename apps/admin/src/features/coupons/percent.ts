/** Hundredths of a percent of a share as people write it, "10", "12,5" or "12.50 %"; null for anything else. */
export function readPercent(text: string): number | null {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** A share as people write it in a field, "12,5" in French and "12.5" in English. */
export function writePercent(basisPoints: number, language: 'fr' | 'en'): string {
  const text = String(basisPoints / 100);
  return language === 'fr' ? text.replace('.', ',') : text;
}
