import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What to set in the address; null takes a parameter away. */
export type AddressChange = Readonly<Record<string, string | null>>;

/**
 * The page's search parameters, where everything that a person may want to share, reload or go back to is kept. A change
 * is a step that "back" undoes, or with `replace` stands in place of the one before; it never scrolls.
 */
export function useAddress() {
  const [parameters, setParameters] = useSearchParams();
  const change = useCallback(
    (changes: AddressChange, { replace = false }: { replace?: boolean } = {}) => {
      setParameters(
        () => {
          // The address as it is now: a change that has not been drawn yet is in it, and stays.
          const next = new URLSearchParams(window.location.search);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace, preventScrollReset: true },
      );
    },
    [setParameters],
  );
  return { parameters, change };
}
