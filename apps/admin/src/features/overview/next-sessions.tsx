import { useFormats, useTranslation } from '@4as/i18n/react';
import { EmptyState, Row, RowList, useNow } from '@4as/ui';
import { IconCalendarEvent } from '@tabler/icons-react';
import { graphql, readFragment, type FragmentType } from '../../gql';

const NextSessionsFragment = graphql(`
  fragment NextSessions on Appointment {
    id
    startsAt
    endsAt
    course {
      id
      sigle
    }
    tutor {
      id
      name
    }
    student {
      id
      name
    }
  }
`);

/** The sessions that begin next, each a way to its detail. */
export function NextSessions({ sessions }: { sessions: readonly FragmentType<typeof NextSessionsFragment>[] }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const now = useNow();
  if (sessions.length === 0) return <EmptyState icon={IconCalendarEvent} title={t('overview.noSessions')} />;
  return (
    <RowList label={t('overview.next')}>
      {sessions.map((session) => {
        const { id, startsAt, endsAt, course, tutor, student } = readFragment(NextSessionsFragment, session);
        return (
          <Row
            key={id}
            to={`/seances/${id}`}
            title={formats.range(startsAt, endsAt, now)}
            detail={[course.sigle, student.name, tutor.name].join(' · ')}
          />
        );
      })}
    </RowList>
  );
}
