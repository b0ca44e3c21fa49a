const names: Readonly<Record<string, string>> = { amex: 'American Express', mastercard: 'Mastercard', visa: 'Visa' };

/** A card's brand as people write it, from the name that Stripe gives it; that name where it is another. */
export function cardName(brand: string): string {
  return names[brand] ?? brand;
}
