import { graphql } from '../../gql';

/** Ends a period now, or takes it back. */
export const EndTimeOffDocument = graphql(`
  mutation EndTimeOff($input: EndTimeOffInput!) {
    endTimeOff(input: $input) {
      ... on TimeOffChanged {
        timeOff {
          id
          state
          endedAt
        }
        tutor {
          id
          ...AwaySwitch
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);
