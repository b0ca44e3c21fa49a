import { graphql } from '../../gql';

/** A booked session that something of the tutor's plans meets. */
export const AffectedSessionFragment = graphql(`
  fragment AffectedSession on Appointment {
    id
    state
    startsAt
    endsAt
    minutes
    course {
      id
      sigle
    }
    student {
      id
      name
    }
  }
`);
