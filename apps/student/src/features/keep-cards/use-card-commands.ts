import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { graphql } from '../../gql';

const RemoveCardDocument = graphql(`
  mutation RemoveCard($input: CardInput!) {
    removeCard(input: $input) {
      ... on CardsChanged {
        cards {
          id
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

const SetDefaultCardDocument = graphql(`
  mutation SetDefaultCard($input: CardInput!) {
    setDefaultCard(input: $input) {
      ... on CardsChanged {
        cards {
          id
          isDefault
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

interface Options {
  /** The cards are others than before, or may be: the list is to be asked again. */
  onChanged: () => void;
}

/** Removes a card, or makes it the default. */
export function useCardCommands({ onChanged }: Options) {
  const { t } = useTranslation(['student', 'errors']);
  const told = (text: string) => ({
    onDone: () => {
      toast.success(text);
      onChanged();
    },
    onFailure: ({ message }: { message: string }) => toast.error(message),
    // Not there any more: another tab has removed it.
    onProblem: ({ code }: { code: 'NOT_FOUND' | string }) => {
      toast.error(code === 'NOT_FOUND' ? t('cards.gone') : t('cards.failed'));
      onChanged();
    },
  });
  return {
    remove: useCommand(RemoveCardDocument, told(t('cards.removed'))),
    makeDefault: useCommand(SetDefaultCardDocument, told(t('cards.madeDefault'))),
  };
}
