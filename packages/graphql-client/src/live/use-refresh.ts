import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';

/**
 * Asks again for root fields that something elsewhere has changed, in every query that is shown now. What is shown
 * stays until the answer is there.
 */
export function useRefresh<RootField extends string>(): (...fields: readonly RootField[]) => Promise<void> {
  const client = useApolloClient();
  return useCallback(
    async (...fields) => {
      await client
        .refetchQueries({
          // Taken away in a layer that is dropped again: it only tells which queries the fields are in.
          updateCache: (cache) => fields.forEach((fieldName) => cache.evict({ id: 'ROOT_QUERY', fieldName })),
          optimistic: true,
        })
        // Each query shows its own problem.
        .catch(() => undefined);
    },
    [client],
  );
}
