import { useCommand, type Problem } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { toast } from '@4as/ui';
import { Button, Group } from '@mantine/core';
import { graphql, readFragment, type FragmentType } from '../../gql';

const SettleTicketFragment = graphql(`
  fragment SettleTicket on Ticket {
    id
    state
    assignee {
      id
      name
    }
  }
`);

const AssignTicketDocument = graphql(`
  mutation AssignTicket($input: AssignTicketInput!) {
    assignTicket(input: $input) {
      ... on TicketChanged {
        ticket {
          ...SettleTicket
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

const ResolveTicketDocument = graphql(`
  mutation ResolveTicket($input: TicketInput!) {
    resolveTicket(input: $input) {
      ... on TicketChanged {
        ticket {
          ...SettleTicket
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

interface SettleTicketProps {
  ticket: FragmentType<typeof SettleTicketFragment>;
  viewerId: string;
}

/** Takes a request, or says that it is resolved. */
export function SettleTicket({ ticket, viewerId }: SettleTicketProps) {
  const { t } = useTranslation(['admin', 'errors']);
  const { id, state, assignee } = readFragment(SettleTicketFragment, ticket);
  const told = {
    onFailure: ({ message }: { message: string }) => toast.error(message),
    onProblem: ({ code }: Problem) => toast.error(t(`errors:${code}`)),
  };
  const assign = useCommand(AssignTicketDocument, told);
  const resolve = useCommand(ResolveTicketDocument, {
    ...told,
    onDone: () => toast.success(t('support.resolvedDone')),
  });
  const mine = assignee?.id === viewerId;
  const takeOrLeave = async () => {
    const outcome = await assign.run({ input: { ticketId: id, assigneeId: mine ? null : viewerId } });
    if (outcome.kind === 'done') toast.success(mine ? t('support.unassigned') : t('support.assigned'));
  };
  return (
    <Group gap="sm">
      <Button variant="default" loading={assign.running} onClick={() => void takeOrLeave()}>
        {mine ? t('support.unassign') : t('support.assignToMe')}
      </Button>
      {state !== 'RESOLVED' && (
        <Button loading={resolve.running} onClick={() => void resolve.run({ input: { ticketId: id } })}>
          {t('support.resolve')}
        </Button>
      )}
    </Group>
  );
}
