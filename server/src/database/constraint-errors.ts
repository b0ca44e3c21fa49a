import { InvalidInput } from '../graphql/failures.js';

/** Which field a broken constraint is about, and the text under `failures.invalid` that says so. */
const constraints: Readonly<Record<string, { path: string; reason: string }>> = {
  courses_slug_unique: { path: 'slug', reason: 'taken' },
  courses_slug_form: { path: 'slug', reason: 'slugForm' },
  courses_name_length: { path: 'name', reason: 'isLength' },
  courses_sigle_length: { path: 'sigle', reason: 'isLength' },
  courses_sigle_unique: { path: 'sigle', reason: 'taken' },
  courses_rate: { path: 'studentRateCents', reason: 'rateRange' },
  coupons_code_unique: { path: 'code', reason: 'taken' },
  coupons_code_form: { path: 'code', reason: 'couponCode' },
  coupons_dates: { path: 'endsAt', reason: 'endsAfterStart' },
  coupon_courses_course_id_fkey: { path: 'courseIds', reason: 'unknown' },
  tutor_rates_amount: { path: 'hourlyRateCents', reason: 'hourlyRateRange' },
  courses_institution_id_fkey: { path: 'institutionId', reason: 'unknown' },
  availability_rules_no_overlap: { path: 'rules', reason: 'rangesOverlap' },
  availability_rules_range: { path: 'rules', reason: 'rangeOrder' },
  availability_rules_validity: { path: 'rules', reason: 'validityOrder' },
  users_phone_form: { path: 'phone', reason: 'isPhone' },
  users_picture: { path: 'pictureFileId', reason: 'unknown' },
  messages_body_length: { path: 'body', reason: 'maxLength' },
  tickets_order_id_fkey: { path: 'orderId', reason: 'unknown' },
  tickets_appointment_id_fkey: { path: 'appointmentId', reason: 'unknown' },
};

/** The name of the constraint that a database error is about, or null for any other error. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } };
  return constraint ?? driverError?.constraint ?? null;
}

/** The failure that a broken constraint means to the person, or null where the table does not know it: that is a bug. */
export function failureOfConstraint(error: unknown): InvalidInput | null {
  const name = violatedConstraint(error);
  const known = name === null ? undefined : constraints[name];
  return known ? InvalidInput.at(known.path, known.reason) : null;
}
