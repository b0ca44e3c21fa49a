/** Codes of the sign-in endpoints that screens have words for (catalogue `auth`, `codes.*`). */
export const authCodes = [
  'INVALID_EMAIL_OR_PASSWORD',
  'INVALID_PASSWORD',
  'INVALID_EMAIL',
  'EMAIL_NOT_VERIFIED',
  'USER_ALREADY_EXISTS',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'INVALID_TOKEN',
  'ACCOUNT_SUSPENDED',
  'SESSION_EXPIRED',
  'TOO_MANY_REQUESTS',
  'NETWORK',
  'UNKNOWN',
] as const;

export type AuthCode = (typeof authCodes)[number];

/** Why it was refused. */
export interface Refusal {
  ok: false;
  code: AuthCode;
  /** Seconds until it may be tried again, with TOO_MANY_REQUESTS. */
  retryAfter?: number;
}

/** What an endpoint answers. */
export type AuthResult<Data> = { ok: true; data: Data } | Refusal;

/** One device that is signed in. Instants are ISO 8601. */
export interface SessionInfo {
  /** Names the session when it is revoked; not the secret of another device's cookie. */
  token: string;
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
}

export interface AuthOptions {
  baseUrl?: string;
  /** The page's language: e-mails and errors for people who have no account yet. */
  language: () => string;
  fetch?: typeof fetch;
}

const aliases: Readonly<Record<string, AuthCode>> = {
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'USER_ALREADY_EXISTS',
  INVALID_USER: 'INVALID_TOKEN',
  TOKEN_EXPIRED: 'INVALID_TOKEN',
  UNAUTHORIZED: 'SESSION_EXPIRED',
  SESSION_NOT_FRESH: 'SESSION_EXPIRED',
  FAILED_TO_GET_SESSION: 'SESSION_EXPIRED',
};

function asCode(code: unknown, status: number): AuthCode {
  if (status === 429) return 'TOO_MANY_REQUESTS';
  if (typeof code === 'string') {
    const known = aliases[code] ?? authCodes.find((candidate) => candidate === code);
    if (known) return known;
  }
  return status === 401 ? 'SESSION_EXPIRED' : 'UNKNOWN';
}

/** The account's own endpoints, on the session's cookie. Nothing throws: a network that is down is a refusal too. */
export function createAuth({
  baseUrl = '/api/auth',
  language,
  fetch: ask = globalThis.fetch.bind(globalThis),
}: AuthOptions) {
  async function call<Data>(
    method: 'GET' | 'POST',
    path: string,
    body?: Record<string, unknown>,
  ): Promise<AuthResult<Data>> {
    let response: Response;
    try {
      response = await ask(`${baseUrl}${path}`, {
        method,
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          'accept-language': language(),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    } catch {
      return { ok: false, code: 'NETWORK' };
    }
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, data: answer as Data };
    const { code, retryAfter } = (answer ?? {}) as { code?: unknown; retryAfter?: unknown };
    if (response.status >= 502) return { ok: false, code: 'NETWORK' };
    const seconds =
      typeof retryAfter === 'number'
        ? retryAfter
        : Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after') ?? 60);
    return {
      ok: false,
      code: asCode(code, response.status),
      ...(response.status === 429 ? { retryAfter: seconds } : {}),
    };
  }
  // What may be giving the browser another cookie right now.
  const underWay = new Set<Promise<unknown>>();
  function post<Data>(path: string, body: Record<string, unknown> = {}): Promise<AuthResult<Data>> {
    const answer = call<Data>('POST', path, body).finally(() => underWay.delete(answer));
    underWay.add(answer);
    return answer;
  }

  return {
    /** Makes an account; an e-mail to verify the address goes out, and leads to `callbackURL`. */
    signUpEmail: (input: {
      name: string;
      email: string;
      password: string;
      language: string;
      timeZone: string;
      callbackURL: string;
    }) => post<unknown>('/sign-up/email', input),
    signInEmail: (input: { email: string; password: string; callbackURL?: string }) =>
      post<unknown>('/sign-in/email', input),
    signOut: () => post<unknown>('/sign-out'),
    /** Answers the same whether the account exists or not. The mail's link leads to `redirectTo?token=…`. */
    requestPasswordReset: (input: { email: string; redirectTo: string }) =>
      post<unknown>('/request-password-reset', input),
    resetPassword: (input: { newPassword: string; token: string }) => post<unknown>('/reset-password', input),
    sendVerificationEmail: (input: { email: string; callbackURL: string }) =>
      post<unknown>('/send-verification-email', input),
    /** Confirms an address by the token of its e-mail. */
    verifyEmail: (token: string) => call<unknown>('GET', `/verify-email?token=${encodeURIComponent(token)}`),
    /** Other sessions are ended with it. */
    changePassword: (input: { currentPassword: string; newPassword: string }) =>
      post<unknown>('/change-password', { ...input, revokeOtherSessions: true }),
    changeEmail: (input: { newEmail: string; callbackURL: string }) => post<unknown>('/change-email', input),
    listSessions: () => call<SessionInfo[]>('GET', '/list-sessions'),
    revokeSession: (token: string) => post<unknown>('/revoke-session', { token }),
    revokeOtherSessions: () => post<unknown>('/revoke-other-sessions'),
    /**
     * Null for visitors. Asked after what is under way has been answered: a password that is being changed has ended the old session and
     * not yet brought the new one.
     */
    getSession: async () => {
      await Promise.all(underWay);
      return call<{ session: SessionInfo } | null>('GET', '/get-session');
    },
  };
}

/** The functions of {@link createAuth}. */
export type Auth = ReturnType<typeof createAuth>;
