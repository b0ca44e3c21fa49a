import { createHmac, timingSafeEqual } from 'node:crypto';

const MINUTE = 60_000;
const LIFE = 15 * MINUTE;
/** Links made within the same five minutes are the same, so that a browser need not fetch a picture again with every page. */
const STEP = 5 * MINUTE;

/** The path of a file for whoever may see it now: it works for 10 to 15 minutes, for anyone who has it. */
export function signedPath(secret: string, fileId: string, now: Date): string {
  return pathUntil(secret, fileId, Math.floor(now.getTime() / STEP) * STEP + LIFE);
}

/** The path of a file that is fetched at once by whoever was just asked who they are: it works for a minute. */
export function signedDownload(secret: string, fileId: string, now: Date): string {
  return pathUntil(secret, fileId, now.getTime() + MINUTE);
}

/** When the link ends, or null where it was not signed here or has ended. Compares in constant time. */
export function validUntil(
  secret: string,
  fileId: string,
  expires: unknown,
  signature: unknown,
  now: Date,
): Date | null {
  if (typeof expires !== 'string' || typeof signature !== 'string' || !/^\d{1,15}$/.test(expires)) return null;
  const given = Buffer.from(signature);
  const right = Buffer.from(signatureOf(secret, fileId, Number(expires)));
  const isSigned = given.length === right.length && timingSafeEqual(given, right);
  return isSigned && Number(expires) > now.getTime() ? new Date(Number(expires)) : null;
}

function pathUntil(secret: string, fileId: string, expires: number): string {
  return `/files/${fileId}?expires=${expires}&signature=${signatureOf(secret, fileId, expires)}`;
}

function signatureOf(secret: string, fileId: string, expires: number): string {
  return createHmac('sha256', secret).update(`file ${fileId} until ${expires}`).digest('base64url');
}
