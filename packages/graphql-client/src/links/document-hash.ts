import type { DocumentNode } from 'graphql';

/**
 * The id that the build gave a document (codegen's `persistedDocuments`, embedded in it), without the name of the
 * algorithm; undefined for a document that was written in place, which only a development server takes.
 */
export function documentHash(document: DocumentNode): string | undefined {
  const { __meta__: meta } = document as { __meta__?: { hash?: unknown } };
  return typeof meta?.hash === 'string' ? meta.hash.replace(/^sha256:/u, '') : undefined;
}

/** What a request carries to name its document instead of sending its text. */
export function documentExtensions(document: DocumentNode): Record<string, unknown> {
  const hash = documentHash(document);
  return hash === undefined ? {} : { persistedQuery: { version: 1, sha256Hash: hash } };
}
