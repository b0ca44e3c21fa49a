import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigation, useSearchParams } from 'react-router';
import { useApp } from '../start/app-context';

/** What to set in the address; null takes a parameter away. */
export type AddressChange = Readonly<Record<string, string | null>>;

/**
 * The page's search parameters, where everything that a person may want to share, reload or go back to is kept. A change
 * is a step that "back" undoes, or with `replace` stands in place of the one before; it never scrolls.
 *
 * What only replaces never takes a person back from where they are going: a search that is asked for after a link was followed waits
 * until the link has led somewhere, and is forgotten with the page that it belonged to. A step of their own goes ahead, as a
 * second link does.
 */
export function useAddress() {
  const { router } = useApp();
  const [parameters, setParameters] = useSearchParams();
  const waiting = useRef<AddressChange | null>(null);

  const change = useCallback(
    (changes: AddressChange, { replace = false }: { replace?: boolean } = {}) => {
      const all = { ...waiting.current, ...changes };
      // Asked of the router itself: what is drawn may be of a moment before the link was followed.
      if (replace && router.state.navigation.state !== 'idle') {
        waiting.current = all;
        return;
      }
      waiting.current = null;
      setParameters(
        () => {
          // The address as it is now: a change that has not been drawn yet is in it, and stays.
          const next = new URLSearchParams(window.location.search);
          for (const [name, value] of Object.entries(all)) {
            if (value === null || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace, preventScrollReset: true },
      );
    },
    [router, setParameters],
  );

  // Runs only where the page is still there once the navigation is over.
  const location = useLocation();
  const { state } = useNavigation();
  useEffect(() => {
    if (waiting.current && router.state.navigation.state === 'idle') change({}, { replace: true });
  }, [location, state, router, change]);

  return { parameters, change };
}
