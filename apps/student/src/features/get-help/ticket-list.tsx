import { useFormats, useTranslation } from '@4as/i18n/react';
import { Row, RowList, StatusDot, useNow } from '@4as/ui';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { ticketTones } from '../../parts/tones';

const TicketEntryFragment = graphql(`
  fragment TicketEntry on Ticket {
    id
    number
    subject
    category
    state
    updatedAt
  }
`);

/** Requests for help, each with how it stands. */
export function TicketList({ tickets }: { tickets: readonly FragmentType<typeof TicketEntryFragment>[] }) {
  const { t } = useTranslation(['student', 'support']);
  const formats = useFormats();
  const now = useNow();
  return (
    <RowList label={t('help.list')}>
      {readFragment(TicketEntryFragment, tickets).map(({ id, number, subject, category, state, updatedAt }) => (
        <Row
          key={id}
          to={`/aide/${id}`}
          title={subject}
          detail={`${t('help.number', { number })} · ${t(`support:categories.${category}`)} · ${t('help.updated', { when: formats.relative(updatedAt, now) })}`}
          end={<StatusDot tone={ticketTones[state]}>{t(`support:states.${state}`)}</StatusDot>}
        />
      ))}
    </RowList>
  );
}
