import 'reflect-metadata';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { readEnv } from './env.js';
import { createAdmin, createAuth } from './modules/accounts/index.js';

const USAGE = `npm run create-admin -- --email <address> --name "<name>" [--password-stdin]

Makes an admin. The person chooses their password by a link that is mailed to them; with --password-stdin it is the first line
of standard input instead. A password is never an argument: arguments can be read by everybody on the machine.`;

async function main(): Promise<void> {
  const {
    email,
    name,
    'password-stdin': fromInput,
  } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
    },
  }).values;
  if (!email?.includes('@') || !name?.trim()) throw new Error(USAGE);
  const env = readEnv();
  if (!env.DATABASE_OWNER_URL) throw new Error('Making an admin needs DATABASE_OWNER_URL.');

  const password = fromInput ? await firstLineOfInput() : null;
  const owner = new pg.Client({ connectionString: env.DATABASE_OWNER_URL, application_name: '4as create-admin' });
  const signIn = createAuth(env, (message, error) => console.error(message, error ?? ''));
  await owner.connect();
  try {
    const done = await createAdmin(owner, signIn, { email, name: name.trim(), password });
    if (done === 'exists') console.log(`${email} is an admin already; nothing was changed.`);
    else if (fromInput) console.log(`${email} is an admin now, and can sign in at ${env.PUBLIC_URL}/admin.`);
    else console.log(`${email} is an admin now. The worker mails a link to choose a password, valid for an hour.`);
  } finally {
    await Promise.all([owner.end(), signIn.close()]);
  }
}

async function firstLineOfInput(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  const [line] = (await Promise.race([once(lines, 'line'), once(lines, 'close').then(() => [''])])) as [string];
  lines.close();
  return line;
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
