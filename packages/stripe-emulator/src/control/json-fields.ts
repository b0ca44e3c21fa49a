import { ApiError } from '../api/errors.js';

/** The fields of a JSON body, checked as they are read: a switch with a typing error must fail, not silently do nothing. */
export class JsonFields {
  readonly #values: Record<string, unknown>;
  readonly #read = new Set<string>();

  /** Throws HTTP 400 when the text is not a JSON object; empty text is an empty object. */
  constructor(text: string) {
    let parsed: unknown;
    try {
      parsed = text === '' ? {} : JSON.parse(text);
    } catch {
      throw wrong('The body is not JSON');
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
      throw wrong('The body is not a JSON object');
    this.#values = { ...parsed };
  }

  text(name: string): string | undefined {
    const value = this.#take(name);
    if (value !== undefined && typeof value !== 'string') throw wrong(`${name} must be text`);
    return value;
  }

  /** A whole number of at least 0: cents, ms or a count. */
  number(name: string): number | undefined {
    const value = this.#take(name);
    if (value !== undefined && (typeof value !== 'number' || !Number.isInteger(value) || value < 0))
      throw wrong(`${name} must be a whole number of at least 0`);
    return value;
  }

  boolean(name: string): boolean | undefined {
    const value = this.#take(name);
    if (value !== undefined && typeof value !== 'boolean') throw wrong(`${name} must be true or false`);
    return value;
  }

  texts(name: string): string[] | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw wrong(`${name} must be a list of texts`);
    return value.map((item: unknown) => {
      if (typeof item !== 'string') throw wrong(`${name} must be a list of texts`);
      return item;
    });
  }

  /** One of these words. */
  choice<const T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = allowed.find((word) => word === value);
    if (found === undefined) throw wrong(`${name} must be one of ${allowed.join(', ')}`);
    return found;
  }

  /** Refuses fields that nobody read. */
  finish(): void {
    const unread = Object.keys(this.#values).find((name) => !this.#read.has(name));
    if (unread !== undefined) throw wrong(`There is no field ${unread} here`);
  }

  #take(name: string): unknown {
    this.#read.add(name);
    const value = this.#values[name];
    return value === null ? undefined : value;
  }
}

/** A refusal of the control API. */
export function wrong(message: string): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', message });
}
