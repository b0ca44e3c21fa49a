import type Stripe from 'stripe';
import { invalidParameter, missingParameter } from './errors.js';
import type { FormHash } from './form.js';

/**
 * The parameters of a call, read one by one and checked as they are read. Whatever nobody read is refused by `finish`, as Stripe
 * refuses parameters that it does not know: a call that asks for what is not emulated fails loudly instead of being half obeyed.
 */
export class Params {
  readonly #read = new Set<string>();
  readonly #inner: Params[] = [];

  constructor(
    private readonly values: FormHash,
    private readonly prefix = '',
  ) {}

  /** Whether the parameter was sent at all, empty included. */
  has(name: string): boolean {
    this.#read.add(name);
    return this.values[name] !== undefined;
  }

  /** Text, undefined when not sent. Empty text is an error; use `clearable` where it means "take it away". */
  text(name: string): string | undefined {
    const value = this.clearable(name);
    if (value === null) {
      throw invalidParameter(
        this.path(name),
        `You passed an empty string for '${this.path(name)}'. We assume empty values are an attempt to unset a parameter; however '${this.path(name)}' cannot be unset. You should remove '${this.path(name)}' from your request or supply a non-empty value.`,
        'parameter_invalid_empty',
      );
    }
    return value;
  }

  /** Text, null when sent empty (take the value away), undefined when not sent. */
  clearable(name: string): string | null | undefined {
    this.#read.add(name);
    const value = this.values[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw invalidParameter(this.path(name), `Invalid string: ${JSON.stringify(value)}`);
    return value === '' ? null : value;
  }

  /** Text that must be there. */
  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw missingParameter(this.path(name));
    return value;
  }

  /** A whole number, undefined when not sent. */
  integer(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^-?\d{1,15}$/.test(value))
      throw invalidParameter(this.path(name), `Invalid integer: ${value}`, 'parameter_invalid_integer');
    return Number(value);
  }

  boolean(name: string): boolean | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (value !== 'true' && value !== 'false') throw invalidParameter(this.path(name), `Invalid boolean: ${value}`);
    return value === 'true';
  }

  /** One of these words, null when sent empty, undefined when not sent. */
  choice<const T extends string>(name: string, allowed: readonly T[]): T | null | undefined {
    const value = this.clearable(name);
    if (value === null || value === undefined) return value;
    const found = allowed.find((word) => word === value);
    if (found === undefined) {
      throw invalidParameter(this.path(name), `Invalid ${this.path(name)}: must be one of ${allowed.join(', ')}`);
    }
    return found;
  }

  /** A nested hash, undefined when not sent or sent empty. */
  hash(name: string): Params | undefined {
    this.#read.add(name);
    const value = this.values[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string') throw invalidParameter(this.path(name), 'Invalid object');
    return this.#nested(value, this.path(name));
  }

  /** A list of hashes. */
  hashes(name: string): Params[] {
    return this.#items(name).map(([index, value]) => {
      if (typeof value === 'string') throw invalidParameter(`${this.path(name)}[${index}]`, 'Invalid object');
      return this.#nested(value, `${this.path(name)}[${index}]`);
    });
  }

  /** A list of texts; a single text counts as a list of one. */
  texts(name: string): string[] | undefined {
    if (!this.has(name)) return undefined;
    return this.#items(name).map(([index, value]) => {
      if (typeof value !== 'string') throw invalidParameter(`${this.path(name)}[${index}]`, 'Invalid string');
      return value;
    });
  }

  /**
   * What metadata becomes: names that were sent are set, those sent empty taken away, the rest left; all taken away when the
   * whole is sent empty.
   */
  metadata(name: string, before: Stripe.Metadata = {}): Stripe.Metadata {
    this.#read.add(name);
    const value = this.values[name];
    if (value === undefined) return before;
    if (value === '') return {};
    if (typeof value === 'string') throw invalidParameter(this.path(name), 'Invalid object');
    const after = new Map(Object.entries(before));
    for (const [key, text] of Object.entries(value)) {
      const path = `${this.path(name)}[${key}]`;
      if (typeof text !== 'string')
        throw invalidParameter(
          path,
          `Metadata values must be strings, but for key "${key}" you passed in a value of type 'Hash'.`,
        );
      if (key.length > 40) throw invalidParameter(path, `Metadata keys must be under 40 characters: "${key}"`);
      if (text.length > 500)
        throw invalidParameter(
          path,
          `Metadata values can have up to 500 characters, but you passed in a value that is ${text.length} characters.`,
        );
      if (text === '') after.delete(key);
      else after.set(key, text);
    }
    if (after.size > 50) throw invalidParameter(this.path(name), 'Metadata can have up to 50 keys.');
    return Object.fromEntries(after);
  }

  /** Refuses what was sent and nobody read. */
  finish(): void {
    const unread = Object.keys(this.values).find((name) => !this.#read.has(name));
    if (unread !== undefined) {
      throw invalidParameter(
        this.path(unread),
        `Received unknown parameter: ${this.path(unread)} (or one that this emulator does not speak)`,
        'parameter_unknown',
      );
    }
    for (const inner of this.#inner) inner.finish();
  }

  /** A parameter's full name, as errors say it: `line_items[0][quantity]`. */
  path(name: string): string {
    return this.prefix === '' ? name : `${this.prefix}[${name}]`;
  }

  #items(name: string): [string, string | FormHash][] {
    this.#read.add(name);
    const value = this.values[name];
    if (value === undefined || value === '') return [];
    if (typeof value === 'string') return [['0', value]];
    const entries = Object.entries(value);
    if (entries.some(([index]) => !/^\d+$/.test(index))) throw invalidParameter(this.path(name), 'Invalid array');
    return entries.sort(([a], [b]) => Number(a) - Number(b));
  }

  #nested(value: FormHash, prefix: string): Params {
    const inner = new Params(value, prefix);
    this.#inner.push(inner);
    return inner;
  }
}
