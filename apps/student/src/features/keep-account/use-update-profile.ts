import { useCommand, type Problem } from '@4as/graphql-client';
import { graphql } from '../../gql';

const UpdateProfileDocument = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ... on ProfileUpdated {
        viewer {
          id
          name
          phone
          language
          timeZone
          pictureUrl
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface UpdateProfileOptions {
  onDone: () => void;
  onFailure?: (message: string) => void;
  onProblem?: (problem: Problem) => void;
}

/** Changes what is given of the profile and leaves the rest. */
export function useUpdateProfile({ onDone, onFailure, onProblem }: UpdateProfileOptions) {
  return useCommand(UpdateProfileDocument, {
    onDone,
    onFailure: ({ message }) => onFailure?.(message),
    onProblem,
  });
}
