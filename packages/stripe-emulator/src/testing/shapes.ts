type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * How an object's shape differs from an official one's, one line for each field: missing, of another JSON type, or unknown there.
 * Null fits every type, an id fits the object it stands for, and an empty list or hash says nothing of what it may hold.
 */
export function shapeDifferences(ours: Json | undefined, official: Json, path: string): string[] {
  if (ours === undefined) return [`${path}: missing`];
  if (ours === null || official === null) return [];
  if (stands(ours, official) || stands(official, ours)) return [];
  if (typeName(ours) !== typeName(official)) return [`${path}: ${typeName(ours)}, officially ${typeName(official)}`];
  if (Array.isArray(ours) && Array.isArray(official)) {
    const [first] = ours;
    const [officialFirst] = official;
    return first === undefined || officialFirst === undefined
      ? []
      : shapeDifferences(first, officialFirst, `${path}[]`);
  }
  if (!isHash(ours) || !isHash(official) || path.endsWith('.metadata')) return [];
  if (Object.keys(ours).length === 0 || Object.keys(official).length === 0) return [];
  return [
    ...Object.entries(official).flatMap(([name, value]) => shapeDifferences(ours[name], value, `${path}.${name}`)),
    ...Object.keys(ours)
      .filter((name) => official[name] === undefined)
      .map((name) => `${path}.${name}: not official`),
  ];
}

function stands(id: Json, object: Json): boolean {
  return typeof id === 'string' && isHash(object) && typeof object.id === 'string';
}

function isHash(value: Json): value is { [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** An object as it goes over the wire. */
export function wireForm(object: object): Json {
  return JSON.parse(JSON.stringify(object)) as Json;
}

export type { Json };
