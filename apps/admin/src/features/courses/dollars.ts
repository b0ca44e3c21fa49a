/** Cents of an amount as people write it, "65", "65,00" or "65.00 $"; null for anything else. */
export function readDollars(text: string): number | null {
  const match = /^\s*(\d{1,6})(?:[.,](\d{2}))?\s*\$?\s*$/.exec(text);
  return match ? Number(match[1]) * 100 + Number(match[2] ?? 0) : null;
}

/** An amount as the field holds it: "65.00". */
export function writeDollars(cents: number): string {
  return cents === 0 ? '' : (cents / 100).toFixed(2);
}
