import { useTranslation } from '@4as/i18n/react';
import { useAddress } from '@4as/shell';
import { EmptyState, ErrorState, FormError, ListSkeleton, Page, toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconCreditCard } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { CardList } from '../features/keep-cards/card-list';
import { useSavedCards } from '../parts/saved-cards';
import { useAddCard } from '../parts/use-add-card';

/** `/compte/paiement`: the saved cards. `?ajoutee=` is the way back from Stripe's page for adding one. */
export function Component() {
  const { t } = useTranslation(['student', 'app', 'errors']);
  const { cards, unavailable, refetch } = useSavedCards();
  const adding = useAddCard();
  useThanks();
  const refused = adding.failure?.message ?? (adding.problem && t(`errors:${adding.problem.code}`));
  const add = (
    <Button color="marigold" loading={adding.running} onClick={() => void adding.add()}>
      {t('cards.add')}
    </Button>
  );
  return (
    <Page
      title={t('cards.title')}
      subtitle={t('cards.hint')}
      width="text"
      back={{ to: '/moi', label: t('account.back') }}
    >
      {unavailable && cards === null && (
        <ErrorState title={t('cards.unavailable')} retryLabel={t('app:actions.retry')} onRetry={refetch} />
      )}
      {cards === null && !unavailable && <ListSkeleton label={t('app:states.loading')} count={2} />}
      <FormError>{refused}</FormError>
      {cards !== null && cards.length === 0 && (
        <EmptyState icon={IconCreditCard} title={t('cards.empty')} hint={t('cards.emptyHint')} action={add} />
      )}
      {cards !== null && cards.length > 0 && (
        <>
          <CardList cards={cards} onChanged={refetch} />
          <div>{add}</div>
        </>
      )}
    </Page>
  );
}

/** Says once that the card was saved, and takes that out of the address. */
function useThanks() {
  const { t } = useTranslation('student');
  const { parameters, change } = useAddress();
  const isBack = parameters.has('ajoutee');
  const thank = useEffectEvent(() => {
    toast.success(t('cards.added'));
    change({ ajoutee: null }, { replace: true });
  });
  useEffect(() => {
    if (isBack) thank();
  }, [isBack]);
}
