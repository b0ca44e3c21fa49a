import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Avatar, EmptyState, ListSkeleton, Page, Row, RowList, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { IconSun } from '@tabler/icons-react';
import { graphql } from '../gql';

const TodayDocument = graphql(`
  query Today {
    tutorOverview {
      today {
        id
        startsAt
        endsAt
        course {
          id
          name
          sigle
        }
        student {
          id
          name
          pictureUrl
        }
      }
    }
  }
`);

/** The day: who comes when. */
export function Component() {
  const { t } = useTranslation('tutor');
  return (
    <Page title={t('today.title')}>
      <Section title={t('today.list')}>
        <Sessions />
      </Section>
    </Page>
  );
}

function Sessions() {
  const { t } = useTranslation(['tutor', 'app']);
  const formats = useFormats();
  const { data, error, refetch } = useQuery(TodayDocument);
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton label={t('app:states.loading')} count={3} />;
  const { today } = data.tutorOverview;
  if (today.length === 0) return <EmptyState icon={IconSun} title={t('today.none')} hint={t('today.noneHint')} />;
  return (
    <RowList>
      {today.map((appointment) => (
        <Row
          key={appointment.id}
          start={<Avatar name={appointment.student.name} src={appointment.student.pictureUrl} decorative />}
          title={formats.timeRange(appointment.startsAt, appointment.endsAt)}
          detail={`${appointment.student.name} · ${appointment.course.sigle}`}
        />
      ))}
    </RowList>
  );
}
