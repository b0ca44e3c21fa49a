import { hash, verify } from '@node-rs/argon2';

/** Argon2id with OWASP's first recommendation (19 MiB, 2 passes, 1 lane); salt and parameters are part of the hash. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, options);
}

/** Whether a password is the one of the hash; false for a hash that is none. */
export function verifyPassword(input: { hash: string; password: string }): Promise<boolean> {
  return verify(input.hash, input.password).catch(() => false);
}
