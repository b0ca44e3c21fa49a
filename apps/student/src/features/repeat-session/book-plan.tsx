import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, ChoiceCards, FormError, Section, useNow } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { SeriesPayment } from '../../gql/graphql';
import classes from './repeat-session.module.css';

const BookPlanFragment = graphql(`
  fragment BookPlan on SeriesPreview {
    bookable
    sessionCount
    totalCents
    firstChargeAt
  }
`);

export interface BookPlanProps {
  preview: FragmentType<typeof BookPlanFragment>;
  /** A series without an end is paid session by session. */
  isOngoing: boolean;
  booking: boolean;
  /** Why it was not booked. */
  failure: { code: string; message: string } | null;
  onBook: (payment: SeriesPayment, totalCents: number) => void;
}

/** What the planned series costs, how it is paid, and the one action of the page. */
export function BookPlan({ preview, isOngoing, booking, failure, onBook }: BookPlanProps) {
  const { t } = useTranslation('series');
  const formats = useFormats();
  const now = useNow();
  const { bookable, sessionCount, totalCents, firstChargeAt } = readFragment(BookPlanFragment, preview);
  const [chosen, setChosen] = useState<SeriesPayment>('AT_ONCE');
  const payment = isOngoing ? 'EACH' : chosen;
  const offered = isOngoing ? (['EACH'] as const) : (['AT_ONCE', 'EACH'] as const);
  const firstCharge = firstChargeAt ? formats.dateTime(firstChargeAt, now) : '';
  return (
    <Section title={t('repeat.total')}>
      <div className={classes.total}>
        <div className={classes.sum} role="status">
          <p>
            {t('repeat.totalLines', {
              count: sessionCount,
              price: formats.money(sessionCount === 0 ? 0 : totalCents / sessionCount),
            })}
          </p>
          <Amount weight="hero">{formats.money(totalCents)}</Amount>
        </div>
        <p className={classes.soft}>{t('repeat.beforeTaxes')}</p>
        <ChoiceCards
          legend={t('repeat.payment')}
          name="payment"
          value={payment}
          onChange={(value) => setChosen(value === 'EACH' ? 'EACH' : 'AT_ONCE')}
          choices={offered.map((value) => ({
            value,
            label: t(`repeat.paymentsOffered.${value}`),
            detail: t(`repeat.paymentHints.${value}`, { when: firstCharge }),
          }))}
        />
        {failure && (
          <FormError>
            {failure.message}{' '}
            {failure.code === 'SavedCardNeeded' && <Link to="/compte/paiement">{t('repeat.addCard')}</Link>}
          </FormError>
        )}
        <Button
          color="marigold"
          size="md"
          disabled={!bookable}
          loading={booking}
          onClick={() => onBook(payment, totalCents)}
        >
          {t(payment === 'AT_ONCE' ? 'repeat.bookAtOnce' : 'repeat.bookEach')}
        </Button>
      </div>
    </Section>
  );
}
