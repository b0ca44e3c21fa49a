import type { FieldPolicy, Reference, StoreObject } from '@apollo/client/cache';

type Node = Reference | StoreObject;

interface StoredPage {
  nodes: readonly Node[];
  hasEarlier?: boolean;
}

/**
 * A log whose entries have a rising `number`, asked in pages before or after one: `{ nodes, hasEarlier }`. All pages are
 * one list in order of the number, each entry once, whatever came first: a page, an answer or an event.
 */
export function numberedPages(): FieldPolicy<StoredPage> {
  return {
    keyArgs: false,
    merge(existing, incoming, { readField, args }) {
      const numberOf = (node: Node) => readField<number>('number', node) ?? 0;
      const byNumber = new Map<number, Node>();
      for (const node of [...(existing?.nodes ?? []), ...incoming.nodes]) byNumber.set(numberOf(node), node);
      const nodes = [...byNumber.entries()].sort(([a], [b]) => a - b).map(([, node]) => node);
      // Only a page that reaches further back than all others knows what is before it.
      const lowestOf = (list: readonly Node[]) => Math.min(...list.map(numberOf));
      const reachesFurthest = lowestOf(incoming.nodes) <= lowestOf(existing?.nodes ?? []);
      const asksForward = args?.['after'] !== undefined && args['after'] !== null && existing !== undefined;
      const hasEarlier =
        reachesFurthest && !asksForward ? incoming.hasEarlier : (existing?.hasEarlier ?? incoming.hasEarlier);
      return { ...existing, ...incoming, nodes, hasEarlier };
    },
  };
}
