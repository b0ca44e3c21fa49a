/** A value of a form body: text, or names with values (a list is names that are numbers or empty). */
type FormValue = string | FormHash;
export interface FormHash {
  [name: string]: FormValue;
}

/**
 * Reads a form-encoded body or query as Stripe does: `a[b]=1` nests, `a[0]=1` and `a[]=1` make lists. A name used both as a text
 * and as a hash keeps the last.
 */
export function parseForm(encoded: string): FormHash {
  const root = emptyHash();
  for (const [name, value] of new URLSearchParams(encoded)) put(root, pathOf(name), value);
  return root;
}

/** A hash without a prototype, so that names like `constructor` are only names. */
export function emptyHash(): FormHash {
  return Object.create(null) as FormHash;
}

function pathOf(name: string): string[] {
  const bracket = name.indexOf('[');
  if (bracket <= 0) return [name];
  const inner = [...name.slice(bracket).matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '');
  return [name.slice(0, bracket), ...inner];
}

function put(hash: FormHash, path: string[], value: string): void {
  const [first = '', ...rest] = path;
  const name = first === '' ? String(Object.keys(hash).length) : first;
  if (rest.length === 0) {
    hash[name] = value;
    return;
  }
  const existing = hash[name];
  const inner = existing === undefined || typeof existing === 'string' ? emptyHash() : existing;
  hash[name] = inner;
  put(inner, rest, value);
}

/** The same text for the same parameters in any order: what an idempotency key is bound to. */
export function canonical(value: FormValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? '')}`).join(',')}}`;
}
