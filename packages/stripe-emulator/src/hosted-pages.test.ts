import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cardByNumber } from './cards/test-cards.js';
import { pageLocale } from './hosted/messages.js';
import { openShop, sessionParams, type Shop } from './testing/shop.js';

describe('hosted pages', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.close());

  const page = async (changes: Parameters<typeof sessionParams>[0], headers: Record<string, string> = {}) => {
    const session = await shop.stripe.checkout.sessions.create(sessionParams(changes));
    const response = await fetch(session.url ?? '', { headers });
    return { response, text: (await response.text()).replaceAll(/[\u00a0\u202f]/g, ' ') };
  };

  it('are in French or English as the session says, with amounts in that language', async () => {
    const french = await page({ locale: 'fr-CA' });
    expect(french.text).toContain('<html lang="fr-CA">');
    expect(french.text).toContain('Payer 67,50 $');
    expect(french.text).toContain('Revenir sans payer');
    const english = await page({ locale: 'en' });
    expect(english.text).toContain('<html lang="en-CA">');
    expect(english.text).toContain('Pay $67.50');
  });

  it('are in the browser’s language when the session says auto or nothing', async () => {
    expect((await page({ locale: 'auto' }, { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.8' })).text).toContain(
      'lang="fr-CA"',
    );
    expect((await page({ locale: undefined }, { 'accept-language': 'de,en;q=0.5,fr;q=0.4' })).text).toContain(
      'lang="en-CA"',
    );
  });

  it.each([
    ['fr', 'en', 'fr-CA'],
    ['de', 'fr', 'en-CA'],
    ['auto', undefined, 'en-CA'],
    [null, 'en;q=0.2, fr;q=0.9', 'fr-CA'],
    [null, 'es', 'en-CA'],
  ] as const)('choose the language of session locale %s and browser %s', (session, browser, locale) => {
    expect(pageLocale(session, browser)).toBe(locale);
  });

  it('say that they are for tests, list the test cards, and fill in a known address', async () => {
    const { text } = await page({ customer_email: 'alice@example.com' });
    expect(text).toContain('Page de test locale');
    expect(text).toContain('N’y entrez jamais une vraie carte');
    const numbers = [...text.matchAll(/<td>([\d ]{15,})<\/td>/g)].map((match) => match[1]?.replaceAll(' ', '') ?? '');
    expect(numbers).toHaveLength(12);
    for (const number of numbers) expect(cardByNumber(number)).toMatchObject({ number });
    expect(text).toContain('value="alice@example.com"');
  });

  it('show what a shop wrote and never run it', async () => {
    const { text, response } = await page({
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: 'cad',
            unit_amount: 5000,
            product_data: { name: '<script>alert(1)</script>', description: '"><img src=x>' },
          },
        },
      ],
    });
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('&#60;script&#62;');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('have a label for every input, and tie errors to their fields', async () => {
    const session = await shop.stripe.checkout.sessions.create(
      sessionParams({
        customer: (await shop.stripe.customers.create()).id,
        saved_payment_method_options: { payment_method_save: 'enabled' },
      }),
    );
    const response = await fetch(session.url ?? '', {
      method: 'POST',
      body: new URLSearchParams({ email: 'x', cardNumber: '' }),
    });
    const text = await response.text();
    const ids = [...text.matchAll(/<input[^>]* id="(\w+)"|<input id="(\w+)"/g)].map((match) => match[1] ?? match[2]);
    expect(ids).toEqual(['email', 'cardNumber', 'cardExpiry', 'cardCvc', 'billingName', 'saveCard']);
    for (const id of ids) expect(text).toContain(`<label for="${id}">`);
    for (const field of ['email', 'cardNumber']) {
      expect(text).toMatch(
        new RegExp(`<input\\s+id="${field}"[^>]*aria-describedby="${field}-error" aria-invalid="true"`),
      );
      expect(text).toContain(`id="${field}-error"`);
    }
  });

  it('are not found where there is no session', async () => {
    const response = await fetch(`${shop.emulator.url}/c/pay/cs_test_none`, { headers: { 'accept-language': 'fr' } });
    expect({ status: response.status, text: await response.text() }).toMatchObject({
      status: 404,
      text: expect.stringContaining('Page introuvable'),
    });
    expect((await fetch(`${shop.emulator.url}/3ds/pi_none/chal_none`)).status).toBe(404);
    expect((await fetch(`${shop.emulator.url}/other`)).status).toBe(404);
  });
});
