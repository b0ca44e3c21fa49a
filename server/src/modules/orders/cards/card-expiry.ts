export enum CardExpiry {
  VALID = 'valid',
  SOON = 'soon',
  EXPIRED = 'expired',
}

/** A card that ends within so many days is announced: banks send the next one about a month before. */
const SOON_DAYS = 45;

const DAY = 86_400_000;

/**
 * How a card's month of expiry stands at `now`. A card is good until the last day of its month, wherever its bank may be: it counts as
 * expired once that month has ended everywhere on earth, twelve hours after UTC. `expMonth` is 1 to 12.
 */
export function cardExpiry(expMonth: number, expYear: number, now: Date): CardExpiry {
  const end = Date.UTC(expYear, expMonth, 1) + DAY / 2;
  if (now.getTime() >= end) return CardExpiry.EXPIRED;
  return now.getTime() >= end - SOON_DAYS * DAY ? CardExpiry.SOON : CardExpiry.VALID;
}
