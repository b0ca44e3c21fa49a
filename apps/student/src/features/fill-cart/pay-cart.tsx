import { useFormats, useTranslation } from '@4as/i18n/react';
import { FormError } from '@4as/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { CardChoice, firstChoice, OTHER_CARD } from '../../parts/card-choice';
import { useSavedCards } from '../../parts/saved-cards';
import classes from './cart-summary.module.css';
import { useCheckout } from './use-checkout';
import { usePayWithCard } from './use-pay-with-card';

export interface PayCartProps {
  totalCents: number;
  /** Lines have lost their time: nothing can be paid as it is. */
  blocked: boolean;
  /** The cart is not what the student saw: it is to be asked again. */
  onStale: () => void;
}

/** The way to pay: a saved card by one click, or Stripe's page for another one, where it can be saved. */
export function PayCart({ totalCents, blocked, onStale }: PayCartProps) {
  const { t } = useTranslation('student');
  const formats = useFormats();
  const { cards } = useSavedCards();
  const [chosen, setChosen] = useState<string | null>(null);
  const checkout = useCheckout({ onStale });
  const byCard = usePayWithCard({ onStale });
  const amount = formats.money(totalCents);

  const choices = totalCents > 0 ? (cards ?? []) : [];
  const value = chosen ?? firstChoice(choices);
  const card = choices.find(({ id }) => id === value);
  const label = card ? t('cart.payByCard', { amount, card: card.name }) : t('cart.pay', { amount });
  return (
    <>
      {choices.length > 0 && (
        <CardChoice
          cards={choices}
          value={card ? card.id : OTHER_CARD}
          onChange={(next) => {
            setChosen(next);
            byCard.reset();
          }}
          withOther
        />
      )}
      <FormError>{card ? byCard.message : checkout.message}</FormError>
      <Button
        color="marigold"
        size="lg"
        fullWidth
        disabled={blocked}
        loading={checkout.running || byCard.running}
        onClick={() => void (card ? byCard.pay(totalCents, card.id) : checkout.pay(totalCents))}
      >
        {totalCents === 0 ? t('cart.payFree') : label}
      </Button>
      <p className={classes.hint}>
        {blocked ? t('cart.expiredBlocks') : card ? t('cart.payByCardHint') : t('cart.payHint')}
      </p>
    </>
  );
}
