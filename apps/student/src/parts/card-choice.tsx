import { useTranslation } from '@4as/i18n/react';
import { ChoiceCards } from '@4as/ui';
import type { SavedCard } from './saved-cards';

/** The choice that is no saved card. */
export const OTHER_CARD = 'other';

export interface CardChoiceProps {
  cards: readonly SavedCard[];
  value: string;
  onChange: (value: string) => void;
  /** Whether a new card on Stripe's page is one of the choices. */
  withOther?: boolean;
}

/** Which card is to pay. */
export function CardChoice({ cards, value, onChange, withOther = false }: CardChoiceProps) {
  const { t } = useTranslation('student');
  const choices = cards.map(({ id, name, expires, expiry }) => ({
    value: id,
    label: name,
    detail: expiry === 'EXPIRED' ? t('cards.expired', { date: expires }) : t('cards.expires', { date: expires }),
  }));
  const other = { value: OTHER_CARD, label: t('cards.other'), detail: t('cards.otherHint') };
  return (
    <ChoiceCards
      legend={t('cards.choose')}
      name="card"
      choices={withOther ? [...choices, other] : choices}
      value={value}
      onChange={onChange}
    />
  );
}

/** The card that is chosen before the student chooses: their default, unless it has expired. */
export function firstChoice(cards: readonly SavedCard[] | null): string {
  return cards?.find((card) => card.expiry !== 'EXPIRED')?.id ?? OTHER_CARD;
}
