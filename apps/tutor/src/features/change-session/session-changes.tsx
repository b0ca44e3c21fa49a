import { SessionHistory } from '@4as/shell/sessions';
import { graphql, readFragment, type FragmentType } from '../../gql';

const SessionChangesFragment = graphql(`
  fragment SessionChanges on Appointment {
    id
    cancellationRule
    reschedulingTerms {
      allowed
    }
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

/** All that was done to a session since it was paid. */
export function SessionChanges({ session }: { session: FragmentType<typeof SessionChangesFragment> }) {
  return <SessionHistory changes={readFragment(SessionChangesFragment, session).history} />;
}
