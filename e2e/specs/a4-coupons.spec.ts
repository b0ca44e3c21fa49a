import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { signIn } from '../src/people';
import { addSlot } from '../src/slots';
import { cards, payWith } from '../src/stripe-page';

test(
  'A4 coupons: one is made, used by a student, shows its use, and is no longer taken once it is deleted',
  { tag: '@english' },
  async ({ adminPage: page, student, otherPerson, texts, formats, course, origin, unique }) => {
    test.setTimeout(90_000);
    const t = texts('admin');
    const app = texts('app');
    const words = texts('student');
    const code = `E2E-${unique}`.toUpperCase();

    await page.goto('/admin/coupons');
    await page.getByRole('link', { name: t('coupons.add') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('coupons.newTitle') })).toBeVisible();
    await page.getByLabel(t('coupons.code')).fill('é');
    await page.getByRole('radio', { name: t('coupons.kinds.AMOUNT') }).check();
    const amount = page.getByLabel(t('coupons.amount'));
    await amount.fill('beaucoup');
    await page.getByRole('button', { name: t('coupons.create') }).click();
    await expect(amount).toBeFocused();
    await expect(page.getByText(t('coupons.amountInvalid'))).toBeVisible();

    await amount.fill('20,00');
    await page.getByLabel(t('coupons.limitTotal')).fill('5');
    await page.getByRole('button', { name: t('coupons.create') }).click();
    await expect(page.getByText(texts('failures')('invalid.couponCode'))).toBeVisible();
    await expect(page.getByLabel(t('coupons.code'))).toBeFocused();
    await expectAccessible(page);
    await page.getByLabel(t('coupons.code')).fill(code.toLowerCase());
    await page.getByRole('button', { name: t('coupons.create') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('coupons.editTitle', { code }) })).toBeVisible();
    await expectAccessible(page);

    const shopper = await otherPerson();
    await signIn(shopper, student, origin);
    await addSlot(shopper, words, course);
    const field = shopper.getByLabel(words('cart.coupon'));
    await field.fill(code);
    await shopper.getByRole('button', { name: words('cart.couponApply') }).click();
    await expect(shopper.getByText(words('cart.couponApplied', { code }))).toBeVisible();
    await expect(shopper.getByText(formats.money(-2000)).first()).toBeVisible();
    await shopper.getByRole('button', { name: /^(Payer|Pay)/ }).click();
    await payWith(shopper, cards.success, student.email);
    await expect(shopper.getByRole('heading', { name: words('payment.paidTitle') })).toBeVisible({ timeout: 20_000 });

    const results = page.getByRole('region', { name: t('coupons.results') });
    await page.reload();
    await expect(results).toContainText(t('coupons.usesOf', { uses: '1', limit: '5' }));
    await expect(results).toContainText(formats.money(2000));
    await expect(page.getByRole('region', { name: t('coupons.orders') })).toContainText(student.name);

    await page.getByLabel(t('coupons.minimum')).fill('900');
    await page.getByRole('button', { name: app('actions.save') }).click();
    await expect(page.getByText(t('coupons.saved'))).toBeVisible();
    await page.getByRole('button', { name: t('coupons.delete') }).click();
    const dialog = page.getByRole('dialog', { name: t('coupons.deleteTitle', { code }) });
    await expect(dialog).toContainText(t('coupons.deleteText'));
    await dialog.getByRole('button', { name: t('coupons.deleteConfirm') }).click();
    await expect(page.getByText(t('coupons.archived'))).toBeVisible();

    await page.goto(`/admin/coupons?q=${code}&etat=ARCHIVED`);
    const row = page.getByRole('row', { name: new RegExp(code) });
    await expect(row).toContainText(t('coupons.states.ARCHIVED'));
    await expect(row).toContainText(formats.money(2000));
    await expectAccessible(page);
  },
);
