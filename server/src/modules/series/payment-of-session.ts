import { AppointmentState, type Appointment } from '../appointments/index.js';
import { SessionPayment, type SeriesSession } from './series-session.entity.js';

/** How the payment of a session of a series stands, from its two rows. A hold whose time ran out is let go, noted or not. */
export function paymentOf(
  session: Pick<SeriesSession, 'failure' | 'givenUpAt'>,
  { state, chargeAt, heldUntil }: Pick<Appointment, 'state' | 'chargeAt' | 'heldUntil'>,
  now: Date,
): SessionPayment {
  switch (state) {
    case AppointmentState.HELD:
      if (heldUntil !== null && heldUntil <= now) return SessionPayment.RELEASED;
      if (chargeAt === null) return SessionPayment.IN_CART;
      return session.failure === null ? SessionPayment.DUE : SessionPayment.REFUSED;
    case AppointmentState.EXPIRED:
      return session.givenUpAt === null ? SessionPayment.RELEASED : SessionPayment.CANCELLED;
    case AppointmentState.CANCELLED:
      return SessionPayment.CANCELLED;
    case AppointmentState.CONFIRMED:
    case AppointmentState.COMPLETED:
    case AppointmentState.STUDENT_NO_SHOW:
    case AppointmentState.TUTOR_NO_SHOW:
      return SessionPayment.PAID;
  }
}
