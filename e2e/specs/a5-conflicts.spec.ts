import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { newConflict } from '../src/database';

test(
  'A5 conflicts: its people are written to, it is let stand with a reason, and taken back',
  { tag: '@english' },
  async ({ adminPage: page, texts, unique }) => {
    const t = texts('admin');
    const name = `Conflit ${unique}`;
    await newConflict(name);
    await page.goto('/admin/seances/conflits');
    const conflict = page
      .getByRole('table', { name: t('appointments.conflicts.caption') })
      .getByRole('row')
      .filter({ hasText: name });
    await expect(conflict).toContainText(t('appointments.conflicts.reasons.TUTOR_INACTIVE'));

    await conflict.getByRole('link', { name: /^(Écrire|Write)/ }).click();
    const writing = page.getByRole('dialog').filter({ has: page.getByLabel(t('appointments.write.body')) });
    await expect(writing.getByLabel(t('appointments.write.body'))).toHaveValue(
      new RegExp(t('appointments.write.because.TUTOR_INACTIVE')),
    );
    await expectAccessible(page);
    await writing.getByRole('checkbox', { name: t('appointments.write.student', { name }) }).uncheck();
    await writing.getByRole('checkbox', { name: t('appointments.write.tutor', { name }) }).uncheck();
    await writing.getByRole('button', { name: t('appointments.write.send') }).click();
    await expect(writing.getByText(t('appointments.write.toMissing'))).toBeVisible();
    await writing.getByRole('checkbox', { name: t('appointments.write.student', { name }) }).check();
    await writing.getByLabel(t('appointments.write.subject')).fill(name);
    await writing.getByRole('button', { name: t('appointments.write.send') }).dblclick();
    await expect(writing).toBeHidden();
    await page.goto(`/admin/assistance?file=all&q=${encodeURIComponent(unique)}`);
    await expect(page.getByRole('main').getByRole('link', { name })).toHaveCount(1);

    await page.goto('/admin/seances/conflits');
    await conflict.getByRole('button', { name: /^(Laisser ainsi|Let)/ }).click();
    const keeping = page.getByRole('dialog').filter({ has: page.getByLabel(t('appointments.conflicts.note')) });
    await keeping.getByLabel(t('appointments.conflicts.note')).fill(`Entente ${unique}`);
    await keeping.getByRole('button', { name: t('appointments.conflicts.keep') }).click();
    await expect(keeping).toBeHidden();
    const kept = page
      .getByRole('table', { name: t('appointments.conflicts.keptCaption') })
      .getByRole('row')
      .filter({ hasText: `Entente ${unique}` });
    await expect(kept).toContainText(name);
    await expect(conflict).toHaveCount(0);
    await expectAccessible(page);

    await kept.getByRole('button').click();
    await expect(kept).toHaveCount(0);
    await expect(conflict).toHaveCount(1);
  },
);
