import type { FieldPolicy, Reference, StoreObject } from '@apollo/client/cache';

type Node = Reference | StoreObject;

interface StoredConnection {
  /** Absent where only a part, such as the count, was asked for. */
  nodes?: readonly Node[];
  pageInfo?: { endCursor?: string | null; hasNextPage?: boolean };
  totalCount?: number;
}

/**
 * A list in pages, `{ nodes, pageInfo { endCursor hasNextPage } }` asked with `first` and `after`. The next page is added
 * behind those before it. The first page again takes the place of the first page: what a person had loaded behind it stays, so that
 * news of one entry takes no other away, unless its last entry is no longer where the rest went on. A node that moved between
 * pages while one read stays where it is and is not shown twice. Lists with other filters are other lists: the field's other
 * arguments keep them apart.
 */
export function cursorConnection(keyArgs: readonly string[] | false = false): FieldPolicy<StoredConnection> {
  return {
    keyArgs: keyArgs === false ? everythingButPaging : [...keyArgs],
    merge(existing, incoming, { args, readField }) {
      const before = existing?.nodes;
      const page = incoming.nodes;
      if (before === undefined || page === undefined) return { ...existing, ...incoming };
      const identity = (node: Node) => readField<string>('id', node) ?? node;
      const after: unknown = args?.['after'];
      if (after === undefined || after === null) {
        const rest = behind(before.map(identity), page.map(identity));
        if (rest === null) return incoming;
        return {
          ...existing,
          ...incoming,
          nodes: [...page, ...rest.map((at) => before[at] as Node)],
          pageInfo: existing?.pageInfo,
        };
      }
      const known = new Set(before.map(identity));
      const added = page.filter((node) => !known.has(identity(node)));
      return { ...existing, ...incoming, nodes: [...before, ...added] };
    },
  };
}

/** Where in the list before, by position, that lies which followed the first page; null when the page does not join it. */
function behind(before: readonly unknown[], page: readonly unknown[]): number[] | null {
  const joint = before.indexOf(page.at(-1));
  if (page.length === 0 || joint < 0 || joint === before.length - 1) return null;
  const shown = new Set(page);
  return before.flatMap((identity, at) => (at > joint && !shown.has(identity) ? [at] : []));
}

const paging = new Set(['first', 'after', 'last', 'before']);

/** Which of a field's arguments tell lists apart: all but those that only say which page of the list. */
export function everythingButPaging(args: Record<string, unknown> | null): string[] {
  return Object.keys(args ?? {})
    .filter((name) => !paging.has(name))
    .sort();
}
