import { graphql } from '../../gql';

/** A booked session that something of the tutor's plans meets. */
export const AffectedSessionFragment = graphql(`
  fragment AffectedSession on Appointment {
    id
    state
    startsAt
    endsAt
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

/** The same with the times that it could be moved to. */
export const SessionToSettleFragment = graphql(`
  fragment SessionToSettle on AffectedSession {
    appointment {
      id
      ...AffectedSession
    }
    nearest {
      startsAt
      endsAt
      tutorId
    }
  }
`);
