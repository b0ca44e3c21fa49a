import type { AuthResult, Refusal } from '@4as/graphql-client';
import { useTranslation } from '@4as/i18n/react';
import { useRef, useState } from 'react';

/** One request to the account's endpoints, with its refusal in words. */
export interface AuthRequest<Input> {
  /** Resolves to whether it went well; a call while one is under way is ignored and is not. */
  send: (input: Input) => Promise<boolean>;
  running: boolean;
  refusal: Refusal | null;
  /** Why it was refused; null before and after a success. */
  message: string | null;
}

/** Sends a form to an account endpoint, once at a time. */
export function useAuthRequest<Input>(ask: (input: Input) => Promise<AuthResult<unknown>>): AuthRequest<Input> {
  const { t } = useTranslation('auth');
  const [running, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const underWay = useRef(false);

  const send = async (input: Input) => {
    if (underWay.current) return false;
    underWay.current = true;
    setRunning(true);
    setRefusal(null);
    const result = await ask(input);
    underWay.current = false;
    setRunning(false);
    if (!result.ok) setRefusal(result);
    return result.ok;
  };
  const message = refusal && t(`codes.${refusal.code}`, { seconds: refusal.retryAfter ?? 60 });
  return { send, running, refusal, message };
}
