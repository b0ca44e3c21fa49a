import { SessionHistory } from '@4as/shell/sessions';
import { graphql, readFragment, type FragmentType } from '../../gql';

const AppointmentHistoryFragment = graphql(`
  fragment AppointmentHistory on Appointment {
    id
    history {
      id
      action
      at
      actorRole
      actorName
      reason
      rule
      before {
        startsAt
        endsAt
        tutor {
          id
          name
        }
      }
      after {
        startsAt
        endsAt
        tutor {
          id
          name
        }
      }
    }
  }
`);

/** Everything that happened to a session, oldest first. */
export function AppointmentHistory({ appointment }: { appointment: FragmentType<typeof AppointmentHistoryFragment> }) {
  return <SessionHistory changes={readFragment(AppointmentHistoryFragment, appointment).history} namesTeam />;
}
