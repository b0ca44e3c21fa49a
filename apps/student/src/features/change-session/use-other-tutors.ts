import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql';

const OtherTutorsDocument = graphql(`
  query OtherTutors($slug: String!) {
    course(slug: $slug) {
      id
      tutors {
        tutor {
          id
          displayName
        }
      }
    }
  }
`);

/** Who else teaches a course, names by id; empty until it is known, and for a course that is no longer offered. */
export function useOtherTutors(slug: string, tutorId: string): ReadonlyMap<string, string> {
  const { data } = useQuery(OtherTutorsDocument, { variables: { slug } });
  const tutors = data?.course?.tutors ?? [];
  return new Map(tutors.flatMap(({ tutor }) => (tutor.id === tutorId ? [] : [[tutor.id, tutor.displayName]])));
}
