import { useFormats, useTranslation } from '@4as/i18n/react';
import { CardSkeleton, FormError, Page } from '@4as/ui';
import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { CardChoice, firstChoice } from '../../parts/card-choice';
import { useSavedCards } from '../../parts/saved-cards';
import { useAddCard } from '../../parts/use-add-card';
import { usePayOrder } from './use-pay-order';

const PayByCardFragment = graphql(`
  fragment PayByCard on Order {
    id
    number
    totalCents
    chargeProblem
  }
`);

/** An order that waits for its student to pay it: with the card whose bank wants to see them, another one, or a new one. */
export function PayByCard({ order }: { order: FragmentType<typeof PayByCardFragment> }) {
  const { t } = useTranslation(['student', 'app', 'errors']);
  const formats = useFormats();
  const { id, number, totalCents, chargeProblem } = readFragment(PayByCardFragment, order);
  const { cards, unavailable } = useSavedCards();
  const [chosen, setChosen] = useState<string | null>(null);
  const payment = usePayOrder(id);
  const adding = useAddCard();
  const amount = formats.money(totalCents);
  const card = cards?.find((one) => one.id === (chosen ?? firstChoice(cards)));
  const refused = payment.message ?? adding.failure?.message ?? (adding.problem && t(`errors:${adding.problem.code}`));
  return (
    <Page width="text" title={t('payment.waitsTitle')} subtitle={t('payment.waits', { number, amount })}>
      {chargeProblem && !payment.message && <Alert>{chargeProblem}</Alert>}
      {cards === null && !unavailable && <CardSkeleton label={t('app:states.loading')} />}
      {unavailable && <FormError>{t('cards.unavailable')}</FormError>}
      {cards !== null && cards.length > 0 && (
        <CardChoice
          cards={cards}
          value={card?.id ?? ''}
          onChange={(next) => {
            setChosen(next);
            payment.reset();
          }}
        />
      )}
      <FormError>{refused}</FormError>
      <Group gap="sm">
        {card && (
          <Button color="marigold" loading={payment.running} onClick={() => void payment.pay(card.id)}>
            {t('cart.payByCard', { amount, card: card.name })}
          </Button>
        )}
        <Button variant="default" loading={adding.running} onClick={() => void adding.add(id)}>
          {t('cards.add')}
        </Button>
      </Group>
    </Page>
  );
}
