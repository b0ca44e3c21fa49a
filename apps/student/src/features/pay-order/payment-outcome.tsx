import { useFormats, useTranslation } from '@4as/i18n/react';
import { Card, Page, RowList } from '@4as/ui';
import { Button, Group, Loader } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { SessionRow } from '../../parts/session-row';
import { PayByCard } from './pay-by-card';
import classes from './payment-outcome.module.css';

const PaymentOutcomeFragment = graphql(`
  fragment PaymentOutcome on Order {
    id
    number
    kind
    state
    totalCents
    refundedCents
    paymentUrl
    awaitsCard
    ...PayByCard
    lines {
      id
      appointment {
        id
        ...SessionRow
      }
    }
  }
`);

export interface PaymentOutcomeProps {
  order: FragmentType<typeof PaymentOutcomeFragment>;
  email: string;
  /** It has been pending for longer than usual. */
  slow: boolean;
  onAskAgain: () => void;
}

/** What became of a payment, and where to go from there. */
export function PaymentOutcome({ order, email, slow, onAskAgain }: PaymentOutcomeProps) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const outcome = readFragment(PaymentOutcomeFragment, order);
  const { id, number, kind, state, totalCents, refundedCents, paymentUrl, lines } = outcome;
  // A session that was to be longer is booked whatever comes of this payment: it is where its student goes on.
  const lengthened = kind === 'SUPPLEMENT' ? (lines[0]?.appointment.id ?? null) : null;
  switch (state) {
    case 'PENDING':
      return outcome.awaitsCard ? (
        <PayByCard order={outcome} />
      ) : (
        <Checking paymentUrl={paymentUrl} slow={slow} onAskAgain={onAskAgain} />
      );
    case 'FAILED':
      return (
        <NotPaid
          title={t('payment.failedTitle')}
          text={lengthened ? t('payment.longerNotPaid') : t('payment.failed')}
          sessionId={lengthened}
        />
      );
    case 'EXPIRED':
      return (
        <NotPaid
          title={t('payment.expiredTitle')}
          text={lengthened ? t('payment.longerNotPaid') : t('payment.expired')}
          sessionId={lengthened}
        />
      );
    case 'REFUNDED':
      return (
        <NotPaid
          title={t('payment.refundedTitle')}
          text={t(lengthened ? 'payment.longerRefunded' : 'payment.refunded', { amount: formats.money(refundedCents) })}
          sessionId={lengthened}
        />
      );
    case 'PAID':
    case 'PARTLY_REFUNDED':
      return (
        <Page
          width="text"
          title={t('payment.paidTitle')}
          subtitle={t('payment.paid', { number, amount: formats.money(totalCents), email })}
        >
          <Card look="highlight">
            <p className={classes.confirmed}>
              <IconCircleCheck size={24} stroke={1.75} aria-hidden />
              {lengthened ? t('payment.longer') : t('payment.sessions', { count: lines.length })}
            </p>
            <RowList>
              {lines.map((line) => (
                <SessionRow key={line.id} session={line.appointment} />
              ))}
            </RowList>
          </Card>
          {refundedCents > 0 && <p>{t('payment.refunded', { amount: formats.money(refundedCents) })}</p>}
          <Next />
          <Group gap="sm">
            <Button component={Link} to={lengthened ? `/seances/${lengthened}` : '/seances'} color="marigold">
              {t(lengthened ? 'payment.seeSession' : 'payment.seeSessions')}
            </Button>
            <Button component={Link} to={`/commandes/${id}`} variant="default">
              {t('payment.seeOrder')}
            </Button>
          </Group>
        </Page>
      );
  }
}

function Next() {
  const { t } = useTranslation('student');
  return (
    <section>
      <h2 className={classes.title}>{t('payment.next')}</h2>
      <ul className={classes.next}>
        <li>{t('payment.calendar')}</li>
        <li>{t('payment.nextJoin')}</li>
        <li>{t('payment.nextWrite')}</li>
      </ul>
    </section>
  );
}

interface CheckingProps {
  paymentUrl: string | null | undefined;
  slow: boolean;
  onAskAgain: () => void;
}

function Checking({ paymentUrl, slow, onAskAgain }: CheckingProps) {
  const { t } = useTranslation('student');
  return (
    <Page width="text" title={t('payment.checkingTitle')} subtitle={slow ? t('payment.slow') : t('payment.checking')}>
      {!slow && <Loader aria-hidden />}
      <Group gap="sm">
        {slow && <Button onClick={onAskAgain}>{t('payment.checkAgain')}</Button>}
        {paymentUrl && (
          <Button component="a" href={paymentUrl} variant="default">
            {t('payment.continue')}
          </Button>
        )}
      </Group>
    </Page>
  );
}

interface NotPaidProps {
  title: string;
  text: ReactNode;
  /** The session that was to be longer; null for what was in the cart. */
  sessionId: string | null;
}

function NotPaid({ title, text, sessionId }: NotPaidProps) {
  const { t } = useTranslation('student');
  if (sessionId !== null)
    return (
      <Page width="text" title={title} subtitle={text}>
        <Group gap="sm">
          <Button component={Link} to={`/seances/${sessionId}`} color="marigold">
            {t('payment.seeSession')}
          </Button>
        </Group>
      </Page>
    );
  return (
    <Page width="text" title={title} subtitle={text}>
      <Group gap="sm">
        <Button component={Link} to="/panier" color="marigold">
          {t('payment.toCart')}
        </Button>
        <Button component={Link} to="/cours" variant="default">
          {t('payment.bookAgain')}
        </Button>
      </Group>
    </Page>
  );
}
