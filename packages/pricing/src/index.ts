export { multiplyDivideFloor, multiplyDivideHalfUp, shareOf, WHOLE_BASIS_POINTS } from './rounding.js';
export { allocate } from './allocation.js';
export { earningCents, sessionPrice, supplementPrice } from './session-price.js';
export type { CouponContext, CouponDiscount, CouponLine, CouponRefusal, CouponResult, CouponTerms } from './coupon.js';
export { applyCoupon } from './coupon.js';
export type { CartAmounts, CartLine, LineAmounts, TaxRates } from './cart.js';
export { priceCart, QUEBEC_TAX_RATES } from './cart.js';
export type { LineRefund, PaidLine } from './refund.js';
export { refundableCents, refundAmountOfLine, refundOfLine } from './refund.js';
