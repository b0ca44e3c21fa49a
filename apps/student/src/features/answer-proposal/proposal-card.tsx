import { useCommand } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { ProposalQuestion } from './proposal-question';

const ProposalCardFragment = graphql(`
  fragment ProposalCard on SessionProposal {
    id
    message
    sessionStartsAt
    sessionEndsAt
    proposedStartsAt
    proposedEndsAt
    expiresAt
    appointment {
      id
      course {
        id
        name
      }
      tutor {
        id
        name
      }
    }
  }
`);

const AnswerProposalDocument = graphql(`
  mutation AnswerProposal($input: AnswerProposalInput!) {
    answerProposal(input: $input) {
      ... on ProposalAnswered {
        proposal {
          id
          state
          appointment {
            id
            state
            startsAt
            endsAt
          }
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface ProposalCardProps {
  proposal: FragmentType<typeof ProposalCardFragment>;
  /** It was answered, or ended: what is shown is to be read again. */
  onAnswered: () => void;
}

/** Another time that a tutor proposes to the student who is signed in, answered by one click. */
export function ProposalCard({ proposal, onAnswered }: ProposalCardProps) {
  const { t } = useTranslation('student');
  const { t: sayProblem } = useTranslation('errors');
  const { id, appointment, ...rest } = readFragment(ProposalCardFragment, proposal);
  const answer = useCommand(AnswerProposalDocument, {
    onDone: ({ proposal: { state } }) => {
      toast.success(t(state === 'ACCEPTED' ? 'proposal.accepted' : 'proposal.declined'));
      onAnswered();
    },
  });
  return (
    <ProposalQuestion
      proposal={{
        ...rest,
        message: rest.message ?? null,
        tutorName: appointment.tutor.name,
        courseName: appointment.course.name,
      }}
      running={answer.running}
      error={answer.failure?.message ?? (answer.problem ? sayProblem(answer.problem.code) : undefined)}
      onAnswer={(accept) => void answer.run({ input: { id, accept } })}
    />
  );
}
