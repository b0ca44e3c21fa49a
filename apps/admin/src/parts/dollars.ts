/** Cents of an amount as people write it, "65", "65,00" or "65.00 $"; null for anything else. */
export function readDollars(text: string): number | null {
  const match = /^\s*(\d{1,6})(?:[.,](\d{2}))?\s*\$?\s*$/.exec(text);
  return match ? Number(match[1]) * 100 + Number(match[2] ?? 0) : null;
}

/** An amount as people write it in a field, "65,00" in French and "65.00" in English; nothing for no amount. */
export function writeDollars(cents: number, language: 'fr' | 'en'): string {
  if (cents === 0) return '';
  const text = (cents / 100).toFixed(2);
  return language === 'fr' ? text.replace('.', ',') : text;
}
