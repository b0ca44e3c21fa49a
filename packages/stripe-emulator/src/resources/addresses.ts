import type Stripe from 'stripe';
import type { Params } from '../api/params.js';

/** Reads an address; null when sent empty, the old one when not sent. */
export function readAddress(params: Params, name: string, before: Stripe.Address | null): Stripe.Address | null {
  if (!params.has(name)) return before;
  const sent = params.hash(name);
  if (!sent) return null;
  const part = (field: keyof Stripe.Address) => {
    const value = sent.clearable(field);
    return value === undefined ? (before?.[field] ?? null) : value;
  };
  return {
    city: part('city'),
    country: part('country'),
    line1: part('line1'),
    line2: part('line2'),
    postal_code: part('postal_code'),
    state: part('state'),
  };
}

/** Reads shipping details; null when sent empty, the old ones when not sent. */
export function readShipping(
  params: Params,
  name: string,
  before: Stripe.Customer.Shipping | null,
): Stripe.Customer.Shipping | null {
  if (!params.has(name)) return before;
  const sent = params.hash(name);
  if (!sent) return null;
  const address = readAddress(sent, 'address', before?.address ?? null);
  return {
    ...(address === null ? {} : { address }),
    name: sent.required('name'),
    phone: sent.clearable('phone') ?? null,
    carrier: null,
    tracking_number: null,
  };
}

/** An address of which nothing is known. */
export const EMPTY_ADDRESS: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};
