import { useFormats, useTranslation } from '@4as/i18n/react';
import { ProblemState } from '@4as/shell';
import { Avatar, EmptyState, ListSkeleton, Page, Row, RowList, Section } from '@4as/ui';
import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useViewer } from '../app/viewer';
import { graphql } from '../gql';

const HomeDocument = graphql(`
  query Home {
    appointments(filter: { period: UPCOMING }, first: 5) {
      nodes {
        id
        startsAt
        endsAt
        course {
          id
          name
          sigle
        }
        tutor {
          id
          name
          pictureUrl
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** What is next; for visitors, what this is. */
export function Component() {
  const viewer = useViewer();
  const { t } = useTranslation('student');
  const book = (
    <Button component={Link} to="/reserver" color="marigold">
      {t('home.book')}
    </Button>
  );
  if (viewer === null)
    return (
      <Page title={t('home.visitorTitle')} subtitle={t('home.visitorSubtitle')} actions={book}>
        {null}
      </Page>
    );
  return (
    <Page title={t('home.welcome', { name: viewer.name })} actions={book}>
      <Section title={t('home.upcoming')}>
        <Upcoming />
      </Section>
    </Page>
  );
}

function Upcoming() {
  const { t } = useTranslation(['student', 'app']);
  const formats = useFormats();
  const { data, error, refetch } = useQuery(HomeDocument);
  if (error && !data) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton label={t('app:states.loading')} count={3} />;
  const { nodes } = data.appointments;
  if (nodes.length === 0)
    return <EmptyState icon={IconCalendarPlus} title={t('home.none')} hint={t('home.noneHint')} />;
  return (
    <RowList>
      {nodes.map((appointment) => (
        <Row
          key={appointment.id}
          start={<Avatar name={appointment.tutor.name} src={appointment.tutor.pictureUrl} decorative />}
          title={formats.range(appointment.startsAt, appointment.endsAt)}
          detail={`${appointment.course.sigle} · ${appointment.course.name}, ${t('home.with', { name: appointment.tutor.name })}`}
        />
      ))}
    </RowList>
  );
}
