import { useRef } from 'react';

/**
 * Gives the id of a request by what it asks for: the same again, after a lost answer, is the same request, which the server does
 * once; anything else is another one. Forgotten with the component.
 */
export function useRequestId(): (asked: readonly string[]) => string {
  const last = useRef<{ asked: string; id: string }>(undefined);
  return (asked) => {
    const key = JSON.stringify(asked);
    if (last.current?.asked !== key) last.current = { asked: key, id: crypto.randomUUID() };
    return last.current.id;
  };
}
