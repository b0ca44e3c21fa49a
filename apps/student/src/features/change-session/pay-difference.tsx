import { useFormats, useTranslation } from '@4as/i18n/react';
import { useState } from 'react';
import { CardChoice, firstChoice, OTHER_CARD } from '../../parts/card-choice';
import { useSavedCards } from '../../parts/saved-cards';
import classes from './change-session.module.css';
import { MoveSummary, type MoveSummaryProps } from './move-summary';

export interface PayDifferenceProps extends Pick<MoveSummaryProps, 'before' | 'after' | 'running' | 'error'> {
  /** What the longer session costs more, with taxes, cents. */
  totalCents: number;
  /** With one of the student's cards, or null for Stripe's page. */
  onPay: (cardId: string | null) => void;
  /** Another way of paying was chosen: what was said of the last one is over. */
  onChoose: () => void;
}

/** The last step of making a session longer: the difference, by a saved card with one click or on Stripe's page. */
export function PayDifference({ totalCents, onPay, onChoose, ...summary }: PayDifferenceProps) {
  const { t } = useTranslation('changes');
  const formats = useFormats();
  const { cards } = useSavedCards();
  const [chosen, setChosen] = useState<string | null>(null);
  const amount = formats.money(totalCents);
  const card = cards?.find(({ id }) => id === (chosen ?? firstChoice(cards)));
  return (
    <>
      {cards !== null && cards.length > 0 && (
        <div className={classes.pay}>
          <CardChoice
            cards={cards}
            value={card ? card.id : OTHER_CARD}
            onChange={(next) => {
              setChosen(next);
              onChoose();
            }}
            withOther
          />
        </div>
      )}
      <MoveSummary
        {...summary}
        label={card ? t('move.payByCard', { amount, card: card.name }) : t('move.pay', { amount })}
        hint={card ? t('move.payByCardHint') : t('move.payHint')}
        onConfirm={() => onPay(card?.id ?? null)}
      />
    </>
  );
}
