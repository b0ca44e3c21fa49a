import { resultOf } from '../../../graphql/commands.js';
import { AppointmentChanged, SlotNotFree, SlotTaken, TransitionNotAllowed } from '../../appointments/index.js';
import { AuthenticationNeeded, CardDeclined, OrderPaid, PaymentUnderWay } from '../charges/pay.results.js';
import { CheckoutStarted, PaymentUnavailable } from '../checkout/checkout.results.js';
import { ReschedulingRefused } from '../rescheduling/rescheduling.results.js';

export const LengthenSessionResult = resultOf('LengthenSessionResult', [
  CheckoutStarted,
  OrderPaid,
  AuthenticationNeeded,
  PaymentUnderWay,
  AppointmentChanged,
  CardDeclined,
  SlotTaken,
  SlotNotFree,
  ReschedulingRefused,
  TransitionNotAllowed,
  PaymentUnavailable,
]);
