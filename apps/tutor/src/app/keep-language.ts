import { graphql } from '../gql';

/** Keeps the language of the page in the account, so that e-mails are in it too. */
export const KeepLanguageDocument = graphql(`
  mutation KeepLanguage($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ... on ProfileUpdated {
        viewer {
          id
          language
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);
