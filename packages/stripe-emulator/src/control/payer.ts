/** What a payer enters on the hosted page; what is left out is filled in with a card that works. */
export interface PayerEntry {
  cardNumber?: string;
  cardExpiry?: string;
  cardCvc?: string;
  billingName?: string;
  email?: string;
  saveCard?: boolean;
  /** What they do when their bank asks them: `complete` by default. */
  challenge?: 'complete' | 'fail';
}

/** Where a payer ended. */
export interface PayerResult {
  /** The address they were sent back to, null when they are still on a page of the emulator. */
  redirectedTo: string | null;
  /** HTTP status and text of the page they are on, when they are. */
  status: number;
  page: string;
}

const WORKING: Required<Omit<PayerEntry, 'challenge' | 'saveCard'>> = {
  cardNumber: '4242 4242 4242 4242',
  cardExpiry: '12 / 34',
  cardCvc: '123',
  billingName: 'Alice Tremblay',
  email: 'alice@example.com',
};

/**
 * Pays a checkout session's hosted page by the same forms that a browser sends, the bank's challenge included; for tests that
 * have no browser. `url` is the session's.
 */
export async function payHostedPage(url: string, entry: PayerEntry = {}): Promise<PayerResult> {
  const { challenge = 'complete', saveCard, ...typed } = entry;
  const answer = await post(url, { ...WORKING, ...typed, ...(saveCard === true ? { saveCard: 'true' } : {}) });
  return answer.redirectedTo?.includes('/3ds/') ? answerChallengePage(answer.redirectedTo, challenge) : answer;
}

/** Answers a bank's challenge page, such as the `next_action` of a payment intent. */
export async function answerChallengePage(url: string, outcome: 'complete' | 'fail'): Promise<PayerResult> {
  const answer = await post(url, { outcome });
  if (!answer.redirectedTo?.includes('/c/pay/')) return answer;
  const page = await fetch(answer.redirectedTo);
  return { redirectedTo: null, status: page.status, page: await page.text() };
}

async function post(url: string, fields: Record<string, string>): Promise<PayerResult> {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  return { redirectedTo: response.headers.get('location'), status: response.status, page: await response.text() };
}
