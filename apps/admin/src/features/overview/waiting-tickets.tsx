import { useFormats, useTranslation } from '@4as/i18n/react';
import { EmptyState, Row, RowList, StatusDot, useNow } from '@4as/ui';
import { IconLifebuoy } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { priorityTones } from '../../parts/tones';

const WaitingTicketsFragment = graphql(`
  fragment WaitingTickets on Ticket {
    id
    subject
    priority
    updatedAt
    requester {
      id
      name
    }
  }
`);

/** The requests that wait for an answer, the most pressing first. */
export function WaitingTickets({ tickets }: { tickets: readonly FragmentType<typeof WaitingTicketsFragment>[] }) {
  const { t } = useTranslation(['admin', 'support']);
  const formats = useFormats();
  const now = useNow();
  if (tickets.length === 0) return <EmptyState icon={IconLifebuoy} title={t('overview.noTickets')} />;
  return (
    <RowList label={t('overview.waiting')}>
      {tickets.map((ticket) => {
        const { id, subject, priority, updatedAt, requester } = readFragment(WaitingTicketsFragment, ticket);
        return (
          <Row
            key={id}
            to={`/assistance/${id}`}
            title={subject}
            detail={
              <>
                <StatusDot tone={priorityTones[priority]}>{t(`support:priorities.${priority}`)}</StatusDot>
                {`${requester.name} · ${formats.relative(updatedAt, now)}`}
              </>
            }
          />
        );
      })}
    </RowList>
  );
}
