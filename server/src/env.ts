import { z } from 'zod';

const url = z.string().url();
const secret = z.string().min(16, 'at least 16 characters');

const shape = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  /** The address people use: links in mails, redirects of the payment page and the allowed origin come from it. */
  PUBLIC_URL: url.default('http://localhost:4000'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** The API's own database role, bound by row-level security. */
  DATABASE_URL: url,
  /** The role of the sign-in library: users and the `auth` schema only. */
  DATABASE_AUTH_URL: url,
  /** Migrations, seeds and the job queue. The API process does not need it. */
  DATABASE_OWNER_URL: url.optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  SESSION_SECRET: secret,
  STRIPE_SECRET_KEY: z.string().min(1),
  /** Another address than Stripe's own: the local emulator. */
  STRIPE_API_URL: url.optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  SMTP_URL: url,
  MAIL_FROM: z.string().default('4AS <bonjour@4as.example>'),
  /** Where files are kept when no S3 is set. */
  FILES_DIR: z.string().default('.data/files'),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('ca-central-1'),
  S3_ENDPOINT: url.optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** `known`: only documents that the apps were built with. `free`: any text, for development and tests. */
  GRAPHQL_DOCUMENTS: z.enum(['known', 'free']).default('known'),
  /** Requests a minute that one address may make to the API. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  /** Proxies in front of the server whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
});

/** The settings of a process, validated and typed; each is described in `.env.example`. */
export type Env = z.infer<typeof shape>;

/**
 * Reads the environment: the only place that does. Throws one error that names every setting that is missing or wrong,
 * never its value.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(
    `The environment is not complete:\n${problems.join('\n')}\nSee .env.example for what each setting means.`,
  );
}
