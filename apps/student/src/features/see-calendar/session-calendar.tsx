import { SessionCalendar, useCalendarSpan } from '@4as/shell/sessions';
import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';
import { appointmentTones } from '../../parts/tones';

const CalendarDocument = graphql(`
  query SessionCalendar($from: DateTime!, $to: DateTime!) {
    appointments(filter: { from: $from, to: $to }, first: 100) {
      nodes {
        id
        state
        startsAt
        endsAt
        chargeAt
        course {
          id
          sigle
        }
        tutor {
          id
          name
        }
      }
    }
  }
`);

/** The student's sessions of a day or a week. */
export function OwnCalendarDays({ days }: { days: 1 | 7 }) {
  const span = useCalendarSpan(days);
  const { data, error, refetch } = useQuery(CalendarDocument, {
    variables: { from: span.startsAt, to: span.endsAt },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <SessionCalendar
      span={span}
      sessions={data?.appointments.nodes.map(({ tutor, course, ...session }) => ({
        ...session,
        person: tutor.name,
        course: course.sigle,
      }))}
      tones={appointmentTones}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}
