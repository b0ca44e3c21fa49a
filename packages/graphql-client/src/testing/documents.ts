import { gql, type TypedDocumentNode } from '@apollo/client';

/** As codegen embeds it. */
export function withHash<Document extends object>(document: Document, hash: string): Document {
  return Object.assign(document, { __meta__: { hash: `sha256:${hash}` } });
}

export interface ThingData {
  thing: { __typename: 'Thing'; id: string; name: string } | null;
}

export const ThingDocument: TypedDocumentNode<ThingData, Record<string, never>> = withHash(
  gql`
    query Thing {
      thing {
        __typename
        id
        name
      }
    }
  `,
  'abc123',
);

export interface RenameData {
  rename:
    | { __typename: 'Renamed'; thing: { __typename: 'Thing'; id: string; name: string } }
    | { __typename: 'NameTaken'; code: string; message: string; nearest: string }
    | { __typename: 'InvalidInput'; code: string; message: string; fields: { path: string; message: string }[] }
    | null;
}

export const RenameDocument: TypedDocumentNode<RenameData, { name: string }> = gql`
  mutation Rename($name: String!) {
    rename(name: $name) {
      __typename
      ... on Renamed {
        thing {
          __typename
          id
          name
        }
      }
      ... on Failure {
        code
        message
      }
      ... on NameTaken {
        nearest
      }
      ... on InvalidInput {
        fields {
          __typename
          path
          message
        }
      }
    }
  }
`;

export interface EntryData {
  entryAdded: { __typename: 'Entry'; id: string; number: number; body: string };
}

export const EntryAddedDocument: TypedDocumentNode<EntryData, Record<string, never>> = withHash(
  gql`
    subscription EntryAdded {
      entryAdded {
        __typename
        id
        number
        body
      }
    }
  `,
  'def456',
);

export const entryAddedText = 'subscription EntryAdded { entryAdded { __typename id number body } }';
export const thingText = 'query Thing { thing { __typename id name } }';
