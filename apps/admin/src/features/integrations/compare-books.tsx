import { useCommand, useRefresh } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { Button } from '@mantine/core';
import { graphql } from '../../gql';

const CompareWithStripeDocument = graphql(`
  mutation CompareWithStripe {
    compareWithStripe {
      ... on StripeCompared {
        counts {
          ...IntegrationTabs
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

/** Compares our books with those of Stripe now, without waiting for the hour. */
export function CompareBooks() {
  const { t } = useTranslation(['admin', 'errors']);
  const refresh = useRefresh<'stripeDifferences' | 'integrationCounts'>();
  const compare = useCommand(CompareWithStripeDocument, {
    onDone: () => {
      toast.success(t('integrations.compared'));
      void refresh('stripeDifferences', 'integrationCounts');
    },
    onFailure: ({ message }) => toast.error(message),
    onProblem: ({ code }) => toast.error(t(`errors:${code}`)),
  });
  return (
    <Button variant="default" loading={compare.running} onClick={() => void compare.run({})}>
      {t('integrations.compare')}
    </Button>
  );
}
