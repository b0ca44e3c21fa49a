import { useTranslation } from '@4as/i18n/react';
import { ConfirmDialog, Row, RowList, StatusBadge } from '@4as/ui';
import { Alert, Button, Group } from '@mantine/core';
import { IconCreditCard } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedCard } from '../../parts/saved-cards';
import { useCardCommands } from './use-card-commands';

export interface CardListProps {
  cards: readonly SavedCard[];
  onChanged: () => void;
}

/** The saved cards: which one is charged by itself, which are about to expire, and the ways to change that. */
export function CardList({ cards, onChanged }: CardListProps) {
  const { t } = useTranslation('student');
  const [removing, setRemoving] = useState<SavedCard | null>(null);
  const { remove, makeDefault } = useCardCommands({
    onChanged: () => {
      setRemoving(null);
      onChanged();
    },
  });
  return (
    <>
      {cards
        .filter((card) => card.expiry !== 'VALID')
        .map((card) => (
          <Alert key={card.id} color={card.expiry === 'EXPIRED' ? 'red' : 'marigold'} role="status">
            {t(card.expiry === 'EXPIRED' ? 'cards.expiredNotice' : 'cards.soonNotice', {
              card: card.name,
              date: card.expires,
            })}
          </Alert>
        ))}
      <RowList label={t('cards.list')}>
        {cards.map((card) => (
          <Row
            key={card.id}
            start={<IconCreditCard size={24} stroke={1.75} aria-hidden />}
            title={
              <Group component="span" gap="xs">
                {card.name}
                {card.isDefault && <StatusBadge tone="info">{t('cards.default')}</StatusBadge>}
                {card.expiry === 'SOON' && <StatusBadge tone="warning">{t('cards.soon')}</StatusBadge>}
                {card.expiry === 'EXPIRED' && <StatusBadge tone="danger">{t('cards.isExpired')}</StatusBadge>}
              </Group>
            }
            detail={t('cards.expires', { date: card.expires })}
            end={
              <Group gap={4} justify="flex-end">
                {!card.isDefault && (
                  <Button
                    variant="subtle"
                    loading={makeDefault.running}
                    aria-label={t('cards.makeDefaultLabel', { card: card.name })}
                    onClick={() => void makeDefault.run({ input: { cardId: card.id } })}
                  >
                    {t('cards.makeDefault')}
                  </Button>
                )}
                <Button
                  variant="subtle"
                  color="red"
                  aria-label={t('cards.removeLabel', { card: card.name })}
                  onClick={() => setRemoving(card)}
                >
                  {t('cards.remove')}
                </Button>
              </Group>
            }
          />
        ))}
      </RowList>
      {removing && (
        <ConfirmDialog
          opened
          onClose={() => setRemoving(null)}
          title={t('cards.removeTitle', { card: removing.name })}
          confirmLabel={t('cards.removeConfirm')}
          cancelLabel={t('cards.keep')}
          tone="danger"
          running={remove.running}
          onConfirm={() => void remove.run({ input: { cardId: removing.id } })}
        >
          {t('cards.removeText')}
        </ConfirmDialog>
      )}
    </>
  );
}
