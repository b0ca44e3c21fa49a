import type { BetterAuthOptions } from 'better-auth';

const DAYS = 24 * 60 * 60;

const timestamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/**
 * How the sign-in library's names map to our tables. Its users are our `users` (one table, so there is no second profile to
 * provision); role, phone and suspension can't be given from outside (`input: false`).
 */
export const signInTables = {
  user: {
    modelName: 'users',
    fields: { emailVerified: 'email_verified', ...timestamps },
    additionalFields: {
      role: { type: 'string', required: false, input: false, defaultValue: 'student' },
      language: { type: ['fr', 'en'], required: false, input: true, defaultValue: 'fr' },
      timeZone: {
        type: 'string',
        required: false,
        input: true,
        defaultValue: 'America/Toronto',
        fieldName: 'time_zone',
      },
      suspendedAt: { type: 'date', required: false, input: false, fieldName: 'suspended_at' },
    },
    changeEmail: { enabled: true },
  },
  session: {
    fields: {
      userId: 'user_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...timestamps,
    },
    expiresIn: 30 * DAYS,
    updateAge: DAYS,
    freshAge: 0,
    // Read from the database each time: a suspended user is out at once.
    cookieCache: { enabled: false },
  },
  account: {
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...timestamps,
    },
  },
  verification: { fields: { expiresAt: 'expires_at', ...timestamps } },
} satisfies Partial<BetterAuthOptions>;
