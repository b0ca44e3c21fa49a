import { ApolloLink } from '@apollo/client/link';
import { documentExtensions, documentHash } from './document-hash';

/**
 * Names each document by its hash. The text goes along only where `sendText` is set (development, whose server may not
 * have been told of a document that was just written) and for documents without a hash.
 */
export function knownDocumentLink(sendText: boolean): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const { query } = operation;
    operation.extensions = { ...operation.extensions, ...documentExtensions(query) };
    operation.setContext(({ http }) => ({
      http: { ...(http as object | undefined), includeQuery: sendText || documentHash(query) === undefined },
    }));
    return forward(operation);
  });
}
