import type { Texts } from '../../catalogue-types.js';
import type { errors as fr } from '../fr/errors.js';

export const errors = {
  UNAUTHENTICATED: 'Sign in to continue.',
  FORBIDDEN: 'You do not have access to this.',
  NOT_FOUND: 'This does not exist, or no longer does.',
  BAD_REQUEST: 'This request was not understood. Reload the page and try again.',
  TOO_MANY_REQUESTS: 'Too many requests in a short time. Wait a moment, then try again.',
  INTERNAL: 'Something went wrong on our side. It was recorded; try again in a moment.',
  NETWORK: 'The server does not answer. Check your connection: nothing was lost.',
} as const satisfies Texts<typeof fr>;
