import type { ConflictReason } from '../../gql/graphql';

/** Why a session may be in conflict, in the order in which reasons are listed. */
export const conflictReasons = [
  'OUTSIDE_HOURS',
  'OVERRIDE',
  'TIME_OFF',
  'TUTOR_INACTIVE',
  'NOT_TEACHING',
  'NO_PAYMENT',
  'UNPAID',
] as const satisfies readonly ConflictReason[];
