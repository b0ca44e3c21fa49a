import type Stripe from 'stripe';
import { invalidParameter } from '../api/errors.js';
import { listPage, readFilters, readListParams } from '../api/lists.js';
import type { Params } from '../api/params.js';
import type { Call, Route } from '../api/router.js';
import { idOf, newId, randomText } from '../store/ids.js';
import type { Stored } from '../store/kinds.js';
import { previousAttributes, type Work } from '../work.js';
import { readAddress, readShipping } from './addresses.js';
import { attachMethod, detachMethod, findMethod } from './payment-methods.js';

type Fields = Pick<Stripe.Customer, 'email' | 'name' | 'phone' | 'description' | 'metadata'> & Partial<Stripe.Customer>;

/** A new customer of the shop. */
export function createCustomer(work: Work, fields: Fields): Stored<'customer'> {
  const body: Stripe.Customer = {
    id: newId('cus', 14),
    object: 'customer',
    address: null,
    balance: 0,
    created: work.now(),
    currency: null,
    default_source: null,
    delinquent: false,
    discount: null,
    invoice_prefix: randomText(8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    next_invoice_sequence: 1,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
    ...fields,
  };
  const customer = work.objects.insert('customer', { body, notes: { deleted: false } });
  work.emit('customer.created', body);
  return customer;
}

function readFields(params: Params, before: Partial<Stripe.Customer>): Fields {
  const email = params.clearable('email');
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
    throw invalidParameter('email', `Invalid email address: ${email}`, 'email_invalid');
  const keep = <T>(value: T | null | undefined, old: T | null | undefined): T | null =>
    value === undefined ? (old ?? null) : value;
  return {
    email: keep(email, before.email),
    name: keep(params.clearable('name'), before.name),
    phone: keep(params.clearable('phone'), before.phone),
    description: keep(params.clearable('description'), before.description),
    metadata: params.metadata('metadata', before.metadata),
    address: readAddress(params, 'address', before.address ?? null),
    shipping: readShipping(params, 'shipping', before.shipping ?? null),
    preferred_locales: params.texts('preferred_locales') ?? before.preferred_locales ?? [],
    tax_exempt: params.choice('tax_exempt', ['none', 'exempt', 'reverse']) ?? before.tax_exempt ?? 'none',
  };
}

function create({ work, params }: Call): object {
  const fields = readFields(params, {});
  const methodId = params.text('payment_method');
  const settings = params.hash('invoice_settings');
  const defaultMethod = settings?.clearable('default_payment_method');
  params.finish();
  const customer = createCustomer(work, fields);
  const method = methodId === undefined ? undefined : findMethod(work, methodId, 'payment_method');
  if (method) {
    const refusal = attachMethod(work, method, customer.body.id);
    // Stripe makes no customer when their card is refused: the whole call is undone.
    if (refusal) throw refusal;
  }
  if (defaultMethod) {
    customer.body.invoice_settings.default_payment_method = ownMethod(
      work,
      customer.body.id,
      defaultMethod === methodId && method ? method.body.id : defaultMethod,
    );
    work.objects.save('customer', customer);
  }
  return customer.body;
}

function update({ work, params, id }: Call): object {
  const customer = work.customer(id, 'id');
  const before = structuredClone(customer.body);
  Object.assign(customer.body, readFields(params, before));
  const defaultMethod = params.hash('invoice_settings')?.clearable('default_payment_method');
  params.finish();
  if (defaultMethod !== undefined) {
    customer.body.invoice_settings.default_payment_method =
      defaultMethod === null ? null : ownMethod(work, id, defaultMethod);
  }
  work.objects.save('customer', customer);
  const previous = previousAttributes(before, customer.body);
  if (Object.keys(previous).length > 0) work.emit('customer.updated', customer.body, previous);
  return customer.body;
}

function ownMethod(work: Work, customer: string, id: string): string {
  const method = work.objects.find('payment_method', id);
  if (!method || idOf(method.body.customer) !== customer) {
    throw invalidParameter(
      'invoice_settings[default_payment_method]',
      `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
      'resource_missing',
    );
  }
  return id;
}

function retrieve({ work, params, id }: Call): object {
  params.finish();
  const customer = work.get('customer', id);
  return customer.notes.deleted ? deleted(id) : customer.body;
}

function remove({ work, params, id }: Call): object {
  params.finish();
  const customer = work.customer(id, 'id');
  for (const method of work.objects.all('payment_method', { customer: id })) detachMethod(work, method);
  // Detaching may have changed the customer's default.
  const body = work.get('customer', id).body;
  work.objects.save('customer', { body, notes: { deleted: true } });
  work.emit('customer.deleted', body);
  return deleted(customer.body.id);
}

function deleted(id: string): Stripe.DeletedCustomer {
  return { id, object: 'customer', deleted: true };
}

function list({ work, params }: Call): object {
  const query = { ...readListParams(params), equal: readFilters(params, 'email') };
  params.finish();
  return listPage(work, 'customer', '/v1/customers', query, (customer) => customer.body);
}

function listMethods({ work, params, id }: Call): object {
  work.customer(id, 'id');
  const query = { ...readListParams(params), equal: { ...readFilters(params, 'type'), customer: id } };
  params.finish();
  return listPage(work, 'payment_method', `/v1/customers/${id}/payment_methods`, query, (method) => method.body);
}

export const customerRoutes: Route[] = [
  { method: 'POST', path: '/v1/customers', handle: create },
  { method: 'GET', path: '/v1/customers', handle: list },
  { method: 'GET', path: '/v1/customers/:id', handle: retrieve },
  { method: 'POST', path: '/v1/customers/:id', handle: update },
  { method: 'DELETE', path: '/v1/customers/:id', handle: remove },
  { method: 'GET', path: '/v1/customers/:id/payment_methods', handle: listMethods },
];
