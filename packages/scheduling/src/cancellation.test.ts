import fc from 'fast-check';
import { refundOfLine } from '@4as/pricing';
import { cancellationOutcome, HOUR, outcomeShares, type CancellationRequest } from './index.js';

const startsAt = Date.UTC(2026, 8, 8, 20);
const request = (changes: Partial<CancellationRequest>): CancellationRequest => ({
  by: 'student',
  startsAt,
  now: startsAt - 48 * HOUR,
  priceCents: 45_01,
  ...changes,
});

describe('cancelling by a student', () => {
  it.each<[string, number, string, number, number]>([
    ['two days before', startsAt - 48 * HOUR, 'free', 45_01, 0],
    ['just before the free limit', startsAt - 24 * HOUR - 1, 'free', 45_01, 0],
    ['at the free limit', startsAt - 24 * HOUR, 'late', 22_51, 5_000],
    ['just before the late limit', startsAt - 2 * HOUR - 1, 'late', 22_51, 5_000],
    ['at the late limit', startsAt - 2 * HOUR, 'too_late', 0, 10_000],
    ['after the start', startsAt + 1, 'too_late', 0, 10_000],
  ])('%s', (_, now, rule, refundCents, tutorEarnsBasisPoints) => {
    const outcome = cancellationOutcome(request({ now }));
    expect(outcome).toMatchObject({ rule, refundCents, tutorEarnsBasisPoints, studentPaysCents: 45_01 - refundCents });
  });

  it('says until when each rule holds', () => {
    expect(cancellationOutcome(request({}))).toMatchObject({
      freeUntil: startsAt - 24 * HOUR,
      lateUntil: startsAt - 2 * HOUR,
    });
  });

  it('follows the limits and the share of the settings', () => {
    const policy = { freeUntilMinutes: 60, lateUntilMinutes: 30, lateShareBasisPoints: 2_500 };
    expect(cancellationOutcome(request({ policy, now: startsAt - 2 * HOUR })).rule).toBe('free');
    expect(cancellationOutcome(request({ policy, now: startsAt - HOUR }))).toMatchObject({
      rule: 'late',
      studentPaysCents: 11_25,
      tutorEarnsBasisPoints: 2_500,
    });
  });
});

it.each(['tutor', 'admin'] as const)('cancelling by a %s gives everything back, even after the start', (by) => {
  expect(cancellationOutcome(request({ by, now: startsAt + HOUR }))).toMatchObject({
    rule: `by_${by}`,
    refundCents: 45_01,
    studentPaysCents: 0,
    tutorEarnsBasisPoints: 0,
  });
});

it('refunds what pricing refunds for the share, so what is shown is what is done', () => {
  const share = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_00 }),
      share,
      fc.integer({ min: 0, max: 48 }),
      (priceCents, lateShareBasisPoints, hours) => {
        const policy = { freeUntilMinutes: 1440, lateUntilMinutes: 120, lateShareBasisPoints };
        const outcome = cancellationOutcome(request({ priceCents, policy, now: startsAt - hours * HOUR }));
        const line = {
          priceCents,
          discountCents: 0,
          gstCents: 0,
          qstCents: 0,
          totalCents: priceCents,
          refundedCents: 0,
        };
        expect(refundOfLine(line, outcome.refundShareBasisPoints).refundCents).toBe(outcome.refundCents);
        expect(outcome.refundCents + outcome.studentPaysCents).toBe(priceCents);
      },
    ),
  );
});

describe('the outcome table', () => {
  const all = { studentPaysBasisPoints: 10_000, tutorEarnsBasisPoints: 10_000 };
  const nothing = { studentPaysBasisPoints: 0, tutorEarnsBasisPoints: 0 };
  const policy = { lateShareBasisPoints: 4_000 };

  it('is as the domain has it', () => {
    expect(outcomeShares('completed')).toEqual(all);
    expect(outcomeShares('student_no_show')).toEqual(all);
    expect(outcomeShares('tutor_no_show')).toEqual(nothing);
    expect(outcomeShares('cancelled', 'free', policy)).toEqual(nothing);
    expect(outcomeShares('cancelled', 'late', policy)).toEqual({
      studentPaysBasisPoints: 4_000,
      tutorEarnsBasisPoints: 4_000,
    });
    expect(outcomeShares('cancelled', 'too_late', policy)).toEqual(all);
    expect(outcomeShares('cancelled', 'by_tutor', policy)).toEqual(nothing);
    expect(outcomeShares('cancelled', 'by_admin', policy)).toEqual(nothing);
  });
});
