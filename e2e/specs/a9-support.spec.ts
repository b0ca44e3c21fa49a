import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { askAsStudent } from '../src/ask';
import { signIn } from '../src/people';

async function openTicket(student: Page, subject: string, origin: string): Promise<string> {
  const input = {
    category: 'TECHNICAL',
    priority: 'URGENT',
    subject,
    body: 'Le lien ne répond pas.',
    clientId: randomUUID(),
  };
  const { openTicket: opened } = await askAsStudent<{ openTicket: { ticket: { id: string } } }>(
    student.request,
    'OpenTicket',
    { input },
    origin,
  );
  return opened.ticket.id;
}

test(
  'A9 support: a new request appears in the queue by itself, is answered, taken and resolved',
  { tag: '@english' },
  async ({ adminPage: page, student, otherPerson, texts, origin, unique }) => {
    const t = texts('admin');
    const m = texts('messages');
    const asker = await otherPerson();
    await signIn(asker, student, origin);
    await page.goto('/admin/assistance');
    await expect(page.getByRole('table', { name: t('support.caption') })).toBeVisible();
    await expectAccessible(page);

    const subject = `Lien en panne ${unique}`;
    const id = await openTicket(asker, subject, origin);
    await page
      .getByRole('row', { name: new RegExp(unique) })
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(new RegExp(`/admin/assistance/${id}$`));
    await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: t('support.assignToMe') }).click();
    await expect(page.getByText(t('support.assigned'))).toBeVisible();
    await expect(page.getByRole('button', { name: t('support.unassign') })).toBeVisible();

    await asker.goto(`/aide/${id}`);
    await page.getByRole('textbox', { name: m('composer') }).fill(`Nous regardons ${unique}.`);
    await page.getByRole('button', { name: m('send') }).click();
    await expect(asker.getByText(`Nous regardons ${unique}.`)).toBeVisible();
    await expect(page.getByText(t('support.states.ANSWERED'), { exact: true })).toBeVisible();

    await page.getByRole('button', { name: t('support.resolve') }).click();
    await expect(page.getByText(t('support.states.RESOLVED'), { exact: true })).toBeVisible();
    await expect(page.getByText(t('support.closed'))).toBeVisible();
    await page.goto(`/admin/assistance?file=resolved&q=${unique}`);
    await expect(page.getByRole('row', { name: new RegExp(unique) })).toBeVisible();
  },
);

test('A9 support: the queue by priority, by state and by whose it is, all in the address', async ({
  adminPage: page,
  texts,
}) => {
  const t = texts('admin');
  const support = texts('support');
  await page.goto('/admin/assistance');
  await page
    .getByRole('navigation', { name: t('support.queue') })
    .getByRole('link', { name: t('support.all') })
    .click();
  await expect(page).toHaveURL(/file=all/);
  await page.getByLabel(t('support.priority')).selectOption('HIGH');
  await expect(page).toHaveURL(/priorite=HIGH/);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows.first()).toContainText(support('priorities.HIGH'));
  await expect(rows.filter({ hasNotText: support('priorities.HIGH') })).toHaveCount(0);
  const mine = page.getByLabel(t('support.mine'));
  await mine.press('Space');
  await expect(mine).toBeChecked();
  await expect(page).toHaveURL(/miennes=oui/);
  await expect(rows.filter({ hasText: t('support.nobody') })).toHaveCount(0);
});
