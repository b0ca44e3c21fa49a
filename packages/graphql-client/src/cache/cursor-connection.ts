import type { FieldPolicy, Reference, StoreObject } from '@apollo/client/cache';

type Node = Reference | StoreObject;

interface StoredConnection {
  nodes: readonly Node[];
  pageInfo?: { endCursor?: string | null; hasNextPage?: boolean };
  totalCount?: number;
}

/**
 * A list in pages, `{ nodes, pageInfo { endCursor hasNextPage } }` asked with `first` and `after`. The next page is added
 * behind those before it; asking without `after` begins anew. A node that moved between pages while one read stays where
 * it is and is not shown twice. Lists with other filters are other lists: the field's other arguments keep them apart.
 */
export function cursorConnection(keyArgs: readonly string[] | false = false): FieldPolicy<StoredConnection> {
  return {
    keyArgs: keyArgs === false ? everythingButPaging : [...keyArgs],
    merge(existing, incoming, { args, readField }) {
      const after: unknown = args?.['after'];
      if (existing === undefined || after === undefined || after === null) return incoming;
      const identity = (node: Node) => readField<string>('id', node) ?? node;
      const known = new Set(existing.nodes.map(identity));
      const added = incoming.nodes.filter((node) => !known.has(identity(node)));
      return { ...existing, ...incoming, nodes: [...existing.nodes, ...added] };
    },
  };
}

const paging = new Set(['first', 'after', 'last', 'before']);

/** Which of a field's arguments tell lists apart: all but those that only say which page of the list. */
export function everythingButPaging(args: Record<string, unknown> | null): string[] {
  return Object.keys(args ?? {})
    .filter((name) => !paging.has(name))
    .sort();
}
