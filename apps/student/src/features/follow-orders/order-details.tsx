import { useFormats, useTranslation } from '@4as/i18n/react';
import { Amount, PriceLines, Row, RowList, Section, StatusBadge, StatusDot } from '@4as/ui';
import { Button } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { OrderDetailsFragment as OrderDetailsData } from '../../gql/graphql';
import { orderTones, refundTones } from '../../parts/tones';
import classes from './follow-orders.module.css';

const OrderDetailsFragment = graphql(`
  fragment OrderDetails on Order {
    id
    number
    kind
    state
    couponCode
    subtotalCents
    discountCents
    gstCents
    qstCents
    totalCents
    refundedCents
    paymentUrl
    lines {
      id
      courseName
      tutorName
      minutes
      priceCents
      refundedCents
      appointment {
        id
        startsAt
        endsAt
      }
    }
    payment {
      amountCents
      cardBrand
      cardLast4
      receivedAt
    }
    refunds {
      id
      amountCents
      state
      reason
      createdAt
    }
  }
`);

/** An order as on a receipt: sessions, amounts, payment, and what came back. */
export function OrderDetails({ order }: { order: FragmentType<typeof OrderDetailsFragment> }) {
  const { t } = useTranslation(['student', 'booking']);
  const formats = useFormats();
  const details = readFragment(OrderDetailsFragment, order);
  const { kind, state, lines, paymentUrl, refunds } = details;
  const lineDetail = kind === 'SUPPLEMENT' ? 'orders.lineAdded' : 'orders.lineDetail';
  return (
    <>
      <div>
        <StatusBadge tone={orderTones[state]}>{t(`booking:orderStates.${state}`)}</StatusBadge>
      </div>
      {paymentUrl && (
        <div>
          <Button component="a" href={paymentUrl} color="marigold">
            {t('orders.continue')}
          </Button>
        </div>
      )}
      <div className={classes.receipt}>
        <Section title={t(kind === 'SUPPLEMENT' ? 'orders.linesAdded' : 'orders.lines')}>
          <RowList>
            {lines.map((line) => (
              <Row
                key={line.id}
                to={`/seances/${line.appointment.id}`}
                title={line.courseName}
                detail={`${formats.range(line.appointment.startsAt, line.appointment.endsAt, Date.now())}, ${t(lineDetail, { duration: formats.duration(line.minutes), name: line.tutorName })}`}
                end={
                  <span className={classes.end}>
                    <Amount>{formats.money(line.priceCents)}</Amount>
                    {line.refundedCents > 0 && (
                      <span className={classes.soft}>
                        {t('orders.lineRefunded', { amount: formats.money(line.refundedCents) })}
                      </span>
                    )}
                  </span>
                }
              />
            ))}
          </RowList>
        </Section>
        <Section title={t('orders.amounts')}>
          <Amounts order={details} />
          <Paid payment={details.payment} />
        </Section>
      </div>
      {refunds.length > 0 && (
        <Section title={t('orders.refunds')}>
          <RowList>
            {refunds.map((refund) => (
              <Row
                key={refund.id}
                title={formats.date(refund.createdAt, Date.now())}
                detail={refund.reason}
                end={
                  <span className={classes.end}>
                    <Amount weight="strong">{formats.money(refund.amountCents)}</Amount>
                    <StatusDot tone={refundTones[refund.state]}>{t(`booking:refundStates.${refund.state}`)}</StatusDot>
                  </span>
                }
              />
            ))}
          </RowList>
        </Section>
      )}
    </>
  );
}

function Amounts({ order }: { order: OrderDetailsData }) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const { subtotalCents, discountCents, gstCents, qstCents, totalCents, refundedCents, couponCode } = order;
  const discount = couponCode ? t('cart.couponApplied', { code: couponCode }) : t('cart.discount');
  return (
    <>
      <PriceLines
        lines={[
          { label: t('cart.subtotal'), amount: formats.money(subtotalCents) },
          ...(discountCents > 0
            ? [{ label: discount, amount: formats.money(-discountCents), kind: 'discount' as const }]
            : []),
          ...(gstCents > 0 ? [{ label: t('cart.gst'), amount: formats.money(gstCents) }] : []),
          ...(qstCents > 0 ? [{ label: t('cart.qst'), amount: formats.money(qstCents) }] : []),
        ]}
        total={{ label: t('cart.total'), amount: formats.money(totalCents) }}
      />
      {refundedCents > 0 && (
        <p className={classes.refunded}>
          <span>{t('orders.refundedTotal')}</span>
          <Amount weight="strong">{formats.money(-refundedCents)}</Amount>
        </p>
      )}
    </>
  );
}

function Paid({ payment }: Pick<OrderDetailsData, 'payment'>) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  if (!payment) return <p className={classes.soft}>{t('orders.notPaid')}</p>;
  const { amountCents, cardBrand, cardLast4, receivedAt } = payment;
  return (
    <p className={classes.soft}>
      {t('orders.paidOn', { amount: formats.money(amountCents), when: formats.dateNumeric(receivedAt) })}
      {cardBrand && cardLast4 && (
        <span className={classes.card}>{t('orders.card', { brand: brandName(cardBrand), last4: cardLast4 })}</span>
      )}
    </p>
  );
}

/** A card's brand as it is printed on it: "visa" is Visa. */
function brandName(brand: string): string {
  return brand.charAt(0).toUpperCase() + brand.slice(1);
}
