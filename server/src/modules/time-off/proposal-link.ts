import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUuid } from '../../graphql/ids.js';

/**
 * What the link of a proposal's mail ends with: its id and a signature that only we can make. Whoever has it may answer in the student's
 * place, once, until the proposal ends: it is mailed to the student alone.
 */
export function tokenOf(secret: string, proposalId: string): string {
  return `${proposalId}.${signatureOf(secret, proposalId)}`;
}

/** The proposal that a token is for, or null where we did not sign it. Compares in constant time. */
export function proposalOfToken(secret: string, token: string): string | null {
  const [id = '', signature = ''] = token.split('.');
  if (!isUuid(id)) return null;
  const given = Buffer.from(signature);
  const right = Buffer.from(signatureOf(secret, id));
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

function signatureOf(secret: string, proposalId: string): string {
  return createHmac('sha256', secret).update(`answer proposal ${proposalId}`).digest('base64url');
}
