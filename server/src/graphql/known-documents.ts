import { existsSync, readFileSync } from 'node:fs';
import type { Env } from '../env.js';
import { CodedError } from './errors.js';

interface Asked {
  query?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

/** The text of an operation that a client names by the hash its build gave it. */
export interface KnownDocuments {
  /** The text to run; throws BAD_REQUEST for an unknown hash, and for free text where only known documents may run. */
  textOf(asked: Asked): string;
}

/** Reads the documents that the apps were built with (hash to text). A missing file means that the app was not built. */
export function createKnownDocuments(files: readonly string[], mode: Env['GRAPHQL_DOCUMENTS']): KnownDocuments {
  const texts = new Map<string, string>();
  for (const file of files.filter((path) => existsSync(path))) {
    const documents = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    for (const [hash, text] of Object.entries(documents)) texts.set(hash.replace(/^sha256:/, ''), text);
  }
  return {
    textOf({ query, extensions }) {
      const hash = extensions?.persistedQuery?.sha256Hash;
      if (typeof hash === 'string') {
        const text = texts.get(hash.replace(/^sha256:/, ''));
        if (text) return text;
        if (mode === 'known' || typeof query !== 'string')
          throw new CodedError('BAD_REQUEST', 'This document is not known.');
      }
      if (mode === 'known') throw new CodedError('BAD_REQUEST', 'Only documents of the apps are run here.');
      if (typeof query !== 'string') throw new CodedError('BAD_REQUEST', 'There is no document.');
      return query;
    },
  };
}
