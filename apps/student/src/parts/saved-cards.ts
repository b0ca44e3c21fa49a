import { useTranslation } from '@4as/i18n/react';
import { useQuery } from '@apollo/client/react';
import { graphql, readFragment, type FragmentType } from '../gql';

const SavedCardsDocument = graphql(`
  query SavedCards {
    cards {
      id
      ...SavedCard
    }
  }
`);

const SavedCardFragment = graphql(`
  fragment SavedCard on Card {
    id
    brand
    last4
    expMonth
    expYear
    expiry
    isDefault
  }
`);

/** A card as screens show it. */
export interface SavedCard {
  id: string;
  /** "Visa •••• 4242". */
  name: string;
  /** "12/2034". */
  expires: string;
  expiry: 'VALID' | 'SOON' | 'EXPIRED';
  isDefault: boolean;
}

/** Brands by Stripe's names, as the brands write themselves. */
const brands: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/**
 * The student's saved cards, the default first. Asked for alone, as it takes as long as Stripe does: a page is there before. `cards`
 * is null until they are known and where Stripe can't be asked; `unavailable` tells the second.
 */
export function useSavedCards() {
  const { data, error, refetch } = useQuery(SavedCardsDocument, { fetchPolicy: 'cache-and-network' });
  const toCard = useToCard();
  return {
    cards: data?.cards?.map(toCard) ?? null,
    unavailable: error !== undefined || data?.cards === null,
    refetch: () => void refetch(),
  };
}

function useToCard() {
  const { t } = useTranslation('student');
  return (card: FragmentType<typeof SavedCardFragment>): SavedCard => {
    const { id, brand, last4, expMonth, expYear, expiry, isDefault } = readFragment(SavedCardFragment, card);
    return {
      id,
      name: t('cards.name', { brand: brands[brand] ?? t('cards.otherBrand'), last4 }),
      expires: `${String(expMonth).padStart(2, '0')}/${expYear}`,
      expiry,
      isDefault,
    };
  };
}
