import type { Page } from '@playwright/test';
import type { Translate } from '@4as/i18n';
import { expectAccessible } from '../src/accessibility';
import { linkIn, mailTo } from '../src/inbox';
import { expect, test } from '../src/tutors';

const PAGE = '/tuteur/disponibilites/absences';
const HOUR = 3_600_000;

/** An instant as a field of date and time holds it, on the clock of the demo's tutors. */
function local(instant: number): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: 'America/Toronto' }).slice(0, 16).replace(' ', 'T');
}

/** Says that the tutor is away for an hour around a session, up to the decision about it. */
async function beAwayAround(page: Page, t: Translate<'tutor'>, startsAt: string): Promise<void> {
  await page.goto(PAGE);
  await page.getByLabel(t('timeOff.startsAt')).fill(local(Date.parse(startsAt)));
  await page.getByLabel(t('timeOff.endsAt')).fill(local(Date.parse(startsAt) + HOUR));
  await page.getByRole('button', { name: t('timeOff.look') }).click();
  await expect(page.getByRole('heading', { name: t('timeOff.affected', { count: 1 }) })).toBeVisible();
}

/** Takes the tutor's one period back, which leads to the session that it affected. */
async function takeBack(page: Page, t: Translate<'tutor'>, sessionId: string): Promise<void> {
  const period = page.getByRole('listitem').filter({ has: page.locator(`a[href$="/seances/${sessionId}"]`) });
  await expect(period.first()).toBeVisible();
  await period.getByRole('button', { name: new RegExp(`^${t('timeOff.takeBack')}`) }).click();
  await expect(page.getByText(t('timeOff.ended')).first()).toBeVisible();
}

test(
  'T4 not available: a session is offered another time, which the student takes by a click in the app',
  { tag: '@english' },
  async ({ tutorPage: page, sell, texts }) => {
    const t = texts('tutor');
    const s = texts('student');
    const { window, session } = await sell();
    await window.goto('/');
    await beAwayAround(page, t, session.startsAt);
    await expectAccessible(page);
    await page.getByRole('radio', { name: new RegExp(t('timeOff.propose')) }).press('Space');
    await page.getByLabel(t('timeOff.message')).fill('Examen');
    await page.getByRole('button', { name: t('timeOff.take') }).click();
    await expect(page.getByText(t('timeOff.taken')).first()).toBeVisible();

    const accept = window.getByRole('button', { name: s('proposal.accept') });
    await expect(accept).toBeVisible();
    await expectAccessible(window);
    await accept.click();
    await expect(window.getByText(s('proposal.accepted')).first()).toBeVisible();
    await expect(accept).toHaveCount(0);
    await page.reload();
    await expect(page.getByText(t('timeOff.proposalStates.ACCEPTED')).first()).toBeVisible();
    await takeBack(page, t, session.id);
  },
);

test('T4 not available: the link of the mail answers without signing in, by a button and once', async ({
  tutorPage: page,
  sell,
  texts,
  otherPerson,
  request,
}) => {
  const t = texts('tutor');
  const s = texts('student');
  const { student, session } = await sell();
  await beAwayAround(page, t, session.startsAt);
  await page.getByRole('radio', { name: new RegExp(t('timeOff.propose')) }).press('Space');
  await page.getByRole('button', { name: t('timeOff.take') }).click();
  await expect(page.getByText(t('timeOff.taken')).first()).toBeVisible();

  const mail = await mailTo(request, student.email, /autre heure|another time/i);
  const link = linkIn(mail, '/proposition/');
  const visitor = await otherPerson();
  await visitor.goto(link);
  await expectAccessible(visitor);
  await visitor.getByRole('button', { name: s('proposal.decline') }).click();
  await visitor.getByRole('button', { name: s('proposal.declineConfirm') }).click();
  await expect(visitor.getByText(s('proposal.states.DECLINED'))).toBeVisible();
  await visitor.goto(link);
  await expect(visitor.getByText(s('proposal.states.DECLINED'))).toBeVisible();
  await expect(visitor.getByRole('button', { name: s('proposal.accept') })).toHaveCount(0);
  await page.reload();
  await takeBack(page, t, session.id);
});

test('T4 not available: cancelled sessions are refunded in full and the student is told', async ({
  tutorPage: page,
  sell,
  texts,
}) => {
  const t = texts('tutor');
  const { window, session } = await sell();
  await window.goto(`/seances/${session.id}`);
  await beAwayAround(page, t, session.startsAt);
  await page.getByRole('button', { name: t('timeOff.take') }).click();
  await expect(page.getByText(t('timeOff.taken')).first()).toBeVisible();
  await expect(window.getByText(texts('booking')('states.CANCELLED')).first()).toBeVisible();
  await takeBack(page, t, session.id);
});

test('T4 not available: time off that is taken back withdraws the other time; the student and the link are told', async ({
  tutorPage: page,
  sell,
  texts,
  request,
  otherPerson,
}) => {
  const t = texts('tutor');
  const s = texts('student');
  const { student, window, session } = await sell();
  await window.goto(`/seances/${session.id}`);
  await beAwayAround(page, t, session.startsAt);
  await page.getByRole('radio', { name: new RegExp(t('timeOff.propose')) }).press('Space');
  await page.getByRole('button', { name: t('timeOff.take') }).click();
  await expect(window.getByRole('button', { name: s('proposal.accept') })).toBeVisible();

  const period = page.getByRole('listitem').filter({ has: page.locator(`a[href$="/seances/${session.id}"]`) });
  await period.getByRole('button', { name: new RegExp(`^${t('timeOff.takeBack')}`) }).click();
  await expect(period.getByText(t('timeOff.states.TAKEN_BACK'), { exact: true })).toBeVisible();
  await expect(period.getByText(new RegExp(t('timeOff.proposalStates.WITHDRAWN'))).first()).toBeVisible();
  await expect(window.getByRole('button', { name: s('proposal.accept') })).toHaveCount(0);
  await expect(window.getByText(texts('booking')('states.CONFIRMED'), { exact: true }).first()).toBeVisible();

  await mailTo(request, student.email, /garde son heure|keeps its time/i);
  const visitor = await otherPerson();
  await visitor.goto(linkIn(await mailTo(request, student.email, /autre heure|another time/i), '/proposition/'));
  await expect(visitor.getByText(s('proposal.states.WITHDRAWN'))).toBeVisible();
  await expect(visitor.getByRole('button', { name: s('proposal.accept') })).toHaveCount(0);
  await expectAccessible(visitor);
});

test('T4 not available: the switch fills in from now on, and nothing is done before the sessions are decided about', async ({
  tutorPage: page,
  texts,
}) => {
  const t = texts('tutor');
  await page.goto(PAGE);
  await page.getByRole('button', { name: t('timeOff.stopNow') }).press('Enter');
  await expect(page.getByRole('radio', { name: t('timeOff.now') })).toBeChecked();
  await expect(page.getByRole('radio', { name: t('timeOff.open') })).toBeChecked();
  await page.getByRole('button', { name: t('timeOff.look') }).press('Enter');
  await expect(page.getByRole('button', { name: t('timeOff.take') })).toBeEnabled();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(t('timeOff.available'), { exact: true })).toBeVisible();
});
