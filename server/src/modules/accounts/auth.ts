import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Env } from '../../env.js';
import type { MailData, MailName } from '../mail/index.js';
import { hashPassword, verifyPassword } from './passwords.js';
import { createSignInLock } from './sign-in-lock.js';
import { signInTables } from './auth-tables.js';

const HOURS = 60 * 60;
const DAYS = 24 * HOURS;
/** An account that is younger was made by the other click of two, and its mail is on its way: in milliseconds. */
const JUST_MADE = 60_000;

/** The paths of the sign-in library that are open to the outside; all others are refused before they reach it. */
export const openAuthPaths: readonly string[] = [
  '/sign-up/email',
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-other-sessions',
  '/request-password-reset',
  '/reset-password',
  '/send-verification-email',
  '/verify-email',
  '/change-password',
  '/change-email',
];

/** Where what went wrong is written down. */
type Report = (message: string, error: unknown) => void;

/**
 * The sign-in library on its own database role: it sees users and the schema `auth`, nothing else. `report` is told of what went
 * wrong inside it, and of a connection that ended while nobody used it, as all do when the database starts again; the next question
 * makes a new one.
 */
export function createAuth(env: Env, report: Report) {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_AUTH_URL,
    max: 5,
    application_name: '4as sign-in',
    options: '-c search_path=auth,public',
  });
  // Without a listener this error would end the process.
  pool.on('error', (error) => report('an idle connection was lost', error));
  const lock = createSignInLock(pool);
  const isHttps = env.PUBLIC_URL.startsWith('https:');

  const enqueueMail = async <Name extends MailName>(
    userId: string,
    mail: Name,
    data: MailData[Name],
  ): Promise<void> => {
    await pool.query('select app.enqueue($1, $2::json)', ['send-mail', JSON.stringify({ userId, mail, data })]);
  };

  const auth = betterAuth({
    appName: '4AS',
    baseURL: env.PUBLIC_URL,
    basePath: '/api/auth',
    secret: env.SESSION_SECRET,
    trustedOrigins: [env.PUBLIC_URL],
    database: pool,
    ...signInTables,
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOURS,
      password: { hash: hashPassword, verify: verifyPassword },
      sendResetPassword: ({ user, url }) => enqueueMail(user.id, 'reset-password', { url }),
      onExistingUserSignUp: ({ user }) => tellOfAccount(user),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: DAYS,
      sendVerificationEmail: ({ user, url }) => enqueueMail(user.id, 'verify-email', { url }),
    },
    rateLimit: { enabled: false }, // counted in the database below, for all processes together
    hooks: {
      before: createAuthMiddleware(async (call) => {
        if (call.path !== '/sign-in/email') return;
        const seconds = await lock.secondsLocked(emailOf(call.body));
        if (seconds > 0) throw tooManyRequests(seconds);
      }),
      after: createAuthMiddleware(async (call) => {
        if (call.path !== '/sign-in/email') return;
        const answer: unknown = call.context.returned;
        if (!(answer instanceof APIError)) await lock.succeeded(emailOf(call.body));
        else if (answer.body?.code === 'INVALID_EMAIL_OR_PASSWORD') await lock.failed(emailOf(call.body));
      }),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { rows } = await pool.query<{ suspended: boolean }>(
              'select suspended_at is not null as suspended from public.users where id = $1',
              [session.userId],
            );
            if (rows[0]?.suspended)
              throw new APIError('FORBIDDEN', { code: 'ACCOUNT_SUSPENDED', message: 'This account is suspended.' });
          },
        },
      },
    },
    advanced: {
      cookiePrefix: '4as',
      useSecureCookies: isHttps,
      database: { generateId: () => uuidv7() },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: ['x-4as-client-address'] },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message, ...details: unknown[]) => report(message, details[0]) },
  });

  /** Whoever signs up with an address that has an account is answered as anybody is; what helps them goes to the address. */
  async function tellOfAccount(user: KnownUser): Promise<void> {
    if (Date.now() - user.createdAt.getTime() < JUST_MADE) return;
    if (user.emailVerified)
      await enqueueMail(user.id, 'account-exists', { url: new URL('/connexion', env.PUBLIC_URL).href });
    else await auth.api.sendVerificationEmail({ body: { email: user.email, callbackURL: '/verification' } });
  }

  return { auth, lock, enqueueMail, close: () => pool.end() };
}

/** The sign-in library with what the product adds around it. */
export type SignIn = ReturnType<typeof createAuth>;

/** What is known of the account that somebody signed up for once more. */
interface KnownUser {
  id: string;
  email: string;
  emailVerified: boolean;
  createdAt: Date;
}

function emailOf(body: unknown): string {
  const email = (body as { email?: unknown } | undefined)?.email;
  return typeof email === 'string' ? email : '';
}

/** The refusal of too many tries; `retryAfter` in seconds. */
export function tooManyRequests(seconds: number): APIError {
  return new APIError(
    'TOO_MANY_REQUESTS',
    { code: 'TOO_MANY_REQUESTS', message: 'Too many tries.', retryAfter: seconds },
    { 'Retry-After': String(seconds) },
  );
}
