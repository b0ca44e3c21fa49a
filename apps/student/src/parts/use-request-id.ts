import { useRef } from 'react';

/**
 * Gives a click the id that makes its retries the same payment: as long as no answer has come, the same card gets the same id
 * again. `answered` ends it, so that the next click is another payment.
 */
export function useRequestId() {
  const current = useRef<{ cardId: string; id: string } | null>(null);
  return {
    idFor: (cardId: string): string => {
      if (current.current?.cardId !== cardId) current.current = { cardId, id: crypto.randomUUID() };
      return current.current.id;
    },
    answered: (): void => {
      current.current = null;
    },
  };
}
