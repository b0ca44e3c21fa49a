import { useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { EmptyState, Page, PageSkeleton } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { IconUnlink } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { LinkedProposal } from '../features/answer-proposal/linked-proposal';
import { graphql } from '../gql';

const LinkedProposalDocument = graphql(`
  query LinkedProposal($token: String!) {
    linkedProposal(token: $token) {
      ...LinkedProposalFacts
    }
  }
`);

/** `/proposition/:token`: the answer to a tutor's proposal, without signing in. */
export function Component() {
  const { t } = useTranslation(['student', 'app']);
  const { token = '' } = useParams();
  const { data, error, refetch } = useQuery(LinkedProposalDocument, {
    variables: { token },
    fetchPolicy: 'network-only',
  });
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label={t('app:states.loading')} />;
  return (
    <Page title={t('proposal.title')} width="text">
      {data.linkedProposal ? (
        <LinkedProposal token={token} proposal={data.linkedProposal} onAnswered={() => void refetch()} />
      ) : (
        <EmptyState icon={IconUnlink} title={t('proposal.notFound')} hint={t('proposal.notFoundHint')} />
      )}
    </Page>
  );
}
