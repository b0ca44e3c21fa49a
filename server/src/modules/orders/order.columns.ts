/** Columns of our tables by the names of their classes, for rows read in SQL. */
export const orderColumns = `o.id, o.number, o.student_id as "studentId", o.state, o.coupon_id as "couponId", o.coupon_code as "couponCode",
  o.subtotal_cents as "subtotalCents", o.discount_cents as "discountCents", o.gst_cents as "gstCents", o.qst_cents as "qstCents",
  o.total_cents as "totalCents", o.refunded_cents as "refundedCents", o.stripe_session_id as "stripeSessionId",
  o.paid_through as "paidThrough", o.replacement_id as "replacementId", o.stripe_payment_intent_id as "stripePaymentIntentId",
  o.payment_url as "paymentUrl", o.expires_at as "expiresAt", o.created_at as "createdAt", o.paid_at as "paidAt", o.updated_at as "updatedAt"`;

export const orderLineColumns = `l.id, l.order_id as "orderId", l.appointment_id as "appointmentId", l.position, l.course_name as "courseName",
  l.tutor_name as "tutorName", l.minutes, l.price_cents as "priceCents", l.discount_cents as "discountCents", l.gst_cents as "gstCents",
  l.qst_cents as "qstCents", l.total_cents as "totalCents", l.refunded_cents as "refundedCents"`;

export const paymentColumns = `p.id, p.order_id as "orderId", p.stripe_payment_intent_id as "stripePaymentIntentId",
  p.stripe_charge_id as "stripeChargeId", p.amount_cents as "amountCents", p.card_brand as "cardBrand", p.card_last4 as "cardLast4",
  p.received_at as "receivedAt", p.created_at as "createdAt"`;

export const refundColumns = `r.id, r.order_id as "orderId", r.payment_id as "paymentId", r.request_id as "requestId",
  r.amount_cents as "amountCents", r.state, r.reason, r.stripe_refund_id as "stripeRefundId", r.failure_reason as "failureReason",
  r.requested_by as "requestedBy", r.created_at as "createdAt", r.updated_at as "updatedAt"`;

export const disputeColumns = `d.id, d.order_id as "orderId", d.payment_id as "paymentId", d.stripe_dispute_id as "stripeDisputeId", d.state,
  d.reason, d.amount_cents as "amountCents", d.withdrawn_cents as "withdrawnCents", d.respond_by as "respondBy",
  d.opened_at as "openedAt", d.closed_at as "closedAt", d.updated_at as "updatedAt"`;
