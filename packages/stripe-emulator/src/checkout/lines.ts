import type Stripe from 'stripe';
import { invalidParameter, missingParameter } from '../api/errors.js';
import type { Params } from '../api/params.js';
import { readCurrency } from '../resources/amounts.js';
import { newId } from '../store/ids.js';
import type { SessionLine, WireLineItem, WirePrice } from '../store/kinds.js';
import type { Work } from '../work.js';

/** Reads the lines of a session, each with a price given inline; throws what Stripe would refuse. */
export function readLines(work: Work, params: Params): SessionLine[] {
  const lines = params.hashes('line_items').map((line) => readLine(work, line));
  const currency = lines[0]?.item.currency;
  if (lines.some((line) => line.item.currency !== currency))
    throw invalidParameter('line_items', 'All line items must have the same currency.');
  if (lines.length > 100) throw invalidParameter('line_items', 'You may only specify up to 100 line items.');
  return lines;
}

function readLine(work: Work, line: Params): SessionLine {
  if (line.has('price'))
    throw invalidParameter(line.path('price'), 'This emulator keeps no catalogue of prices: give price_data.');
  const data = line.hash('price_data');
  if (!data) throw missingParameter(line.path('price_data'));
  const currency = readCurrency(data, 'currency');
  const unitAmount = data.integer('unit_amount');
  if (unitAmount === undefined) throw missingParameter(data.path('unit_amount'));
  if (unitAmount < 0)
    throw invalidParameter(
      data.path('unit_amount'),
      'This value must be greater than or equal to 0.',
      'parameter_invalid_integer',
    );
  const taxBehavior = data.choice('tax_behavior', ['inclusive', 'exclusive', 'unspecified']) ?? 'unspecified';
  const product = data.hash('product_data');
  if (!product) throw missingParameter(data.path('product_data'));
  const name = product.required('name');
  const detail = product.text('description') ?? null;
  product.texts('images');
  product.metadata('metadata');
  product.text('tax_code');
  const quantity = line.integer('quantity');
  if (quantity === undefined) throw missingParameter(line.path('quantity'));
  if (quantity < 1)
    throw invalidParameter(
      line.path('quantity'),
      'This value must be greater than or equal to 1.',
      'parameter_invalid_integer',
    );
  const item: WireLineItem = {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: unitAmount * quantity,
    amount_tax: 0,
    amount_total: unitAmount * quantity,
    currency,
    description: name,
    metadata: line.metadata('metadata'),
    price: priceObject(work, currency, unitAmount, taxBehavior),
    quantity,
  };
  return { item, detail };
}

function priceObject(
  work: Work,
  currency: string,
  unitAmount: number,
  taxBehavior: Stripe.Price.TaxBehavior,
): WirePrice {
  return {
    id: newId('price'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: work.now(),
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: newId('prod', 14),
    recurring: null,
    tax_behavior: taxBehavior,
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: unitAmount,
    unit_amount_decimal: String(unitAmount),
  };
}
