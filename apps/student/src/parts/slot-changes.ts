import { graphql } from '../gql';

/** Time was taken or given back: of one tutor, or of any of a course. */
export const SlotChangesDocument = graphql(`
  subscription SlotChanges($courseId: ID!, $tutorId: ID) {
    slotChanges(courseId: $courseId, tutorId: $tutorId) {
      tutorId
      startsAt
      endsAt
    }
  }
`);
