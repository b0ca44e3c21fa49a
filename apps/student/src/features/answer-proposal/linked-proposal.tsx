import { useCommand } from '@4as/graphql-client';
import { useTranslation, ZoneProvider } from '@4as/i18n/react';
import { EmptyState } from '@4as/ui';
import { Button } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { ProposalQuestion } from './proposal-question';

const LinkedProposalFragment = graphql(`
  fragment LinkedProposalFacts on LinkedProposal {
    state
    tutorName
    courseName
    timeZone
    message
    sessionStartsAt
    sessionEndsAt
    proposedStartsAt
    proposedEndsAt
    expiresAt
  }
`);

const AnswerLinkedProposalDocument = graphql(`
  mutation AnswerLinkedProposal($input: AnswerLinkedProposalInput!) {
    answerLinkedProposal(input: $input) {
      ... on LinkedProposalAnswered {
        proposal {
          ...LinkedProposalFacts
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface LinkedProposalProps {
  token: string;
  proposal: FragmentType<typeof LinkedProposalFragment>;
  onAnswered: () => void;
}

/** A proposal by the link of its mail: answered by a button of this page, never by opening it. */
export function LinkedProposal({ token, proposal, onAnswered }: LinkedProposalProps) {
  const { t } = useTranslation('student');
  const { t: sayProblem } = useTranslation('errors');
  const { state, timeZone, message, ...facts } = readFragment(LinkedProposalFragment, proposal);
  const answer = useCommand(AnswerLinkedProposalDocument, { onDone: onAnswered });
  if (state !== 'OPEN') {
    return (
      <EmptyState
        icon={IconCalendarTime}
        title={t(`proposal.states.${state}`)}
        action={
          <Button component={Link} to="/seances" variant="default">
            {t('proposal.mySessions')}
          </Button>
        }
      />
    );
  }
  return (
    <ZoneProvider timeZone={timeZone}>
      <ProposalQuestion
        proposal={{ ...facts, message: message ?? null }}
        running={answer.running}
        error={answer.failure?.message ?? (answer.problem ? sayProblem(answer.problem.code) : undefined)}
        onAnswer={(accept) => void answer.run({ input: { token, accept } })}
      />
    </ZoneProvider>
  );
}
