import { expectAccessible } from '../src/accessibility';
import { expect, test } from '../src/admins';
import { signIn } from '../src/people';
import { buySessions } from '../src/purchase';

test('A5 bulk: chosen sessions are previewed, moved where they can go and cancelled together, each with its own answer', async ({
  adminPage: page,
  otherPerson,
  newcomer,
  texts,
  formats,
  course,
  origin,
}) => {
  test.setTimeout(150_000);
  const t = texts('admin');
  const buyer = await otherPerson();
  const student = await newcomer();
  await signIn(buyer, student, origin);
  const { lines } = await buySessions(buyer, student, { count: 2, course, origin });

  await page.goto(`/admin/seances?q=${encodeURIComponent(student.name)}`);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows).toHaveCount(2);
  const [first] = lines;
  if (!first) throw new Error('Nothing was bought.');
  const when = formats.dateTime(first.appointment.startsAt, Date.now());
  await page
    .getByRole('checkbox', { name: t('appointments.bulk.selectNamed', { student: student.name, when }) })
    .press('Space');
  const selection = page.getByRole('group', { name: t('appointments.bulk.selection') });
  await expect(selection.getByRole('status')).toHaveText(t('appointments.bulk.selected', { count: 1 }));
  await selection.getByRole('checkbox', { name: t('appointments.bulk.selectAll') }).check();
  await expect(selection.getByRole('status')).toHaveText(t('appointments.bulk.selected', { count: 2 }));
  await expectAccessible(page);

  // At three in the morning nobody teaches: the exact reason, and nothing to confirm.
  await selection.getByRole('button', { name: t('appointments.bulk.move') }).click();
  const moving = page.getByRole('dialog', { name: t('appointments.bulk.moveTitle', { count: 2 }) });
  await moving.getByLabel(t('appointments.bulk.days')).fill('0');
  await moving.getByLabel(t('appointments.bulk.newTime')).fill('03:00');
  const effects = moving.getByRole('list', { name: t('appointments.bulk.effects') });
  await expect(effects.getByText(t('appointments.change.reasons.OUTSIDE_HOURS'))).toHaveCount(2);
  await expect(moving.getByRole('button', { name: t('appointments.bulk.moveConfirm', { count: 0 }) })).toBeDisabled();
  await expectAccessible(page);
  await moving.getByRole('button', { name: t('appointments.change.keep') }).click();
  await expect(moving).toBeHidden();

  // The selection is still there, and filters do not touch it.
  await page.getByRole('searchbox', { name: t('appointments.search') }).fill('personne de ce nom');
  await expect(rows).toHaveCount(0);
  await expect(selection.getByRole('status')).toHaveText(t('appointments.bulk.selected', { count: 2 }));

  await selection.getByRole('button', { name: t('appointments.bulk.cancel') }).click();
  const cancelling = page.getByRole('dialog', { name: t('appointments.bulk.cancelTitle', { count: 2 }) });
  await expect(
    cancelling.getByRole('list', { name: t('appointments.bulk.effects') }).getByRole('listitem'),
  ).toHaveCount(2);
  await expectAccessible(page);
  await cancelling.getByLabel(t('appointments.change.reason')).fill('Tutrice malade');
  await cancelling.getByRole('button', { name: t('appointments.bulk.cancelConfirm', { count: 2 }) }).click();
  await expect(cancelling.getByText(t('appointments.bulk.cancelled', { count: 2, all: 2 }))).toBeVisible();
  await expect(
    cancelling
      .getByRole('list', { name: t('appointments.bulk.results') })
      .getByText(t('appointments.bulk.done'), { exact: true }),
  ).toHaveCount(2);
  await cancelling.getByRole('button', { name: t('appointments.bulk.close') }).click();
  await expect(cancelling).toBeHidden();
  await expect(selection).toBeHidden();

  await page.goto(`/admin/seances?periode=ALL&etat=CANCELLED&q=${encodeURIComponent(student.name)}`);
  await expect(rows).toHaveCount(2);
});
