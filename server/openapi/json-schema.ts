/**
 * JSON Schema as data, and walking its references. Pure.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** A JSON Schema (draft 2020-12, which OpenAPI 3.1 takes as it is). */
export type JsonSchema = { readonly [key: string]: Json };

export const prefix = '#/components/schemas/';
export const refTo = (name: string): JsonSchema => ({ $ref: `${prefix}${name}` });

export const isObject = (value: Json | undefined): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every `$ref` in a document, in the order of appearance and as often as it appears. */
export const refsIn = (value: Json): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner as Json),
  );
};

/** The same document with every `$ref` replaced by what `change` makes of it. */
export const mapRefs = (value: Json, change: (ref: string) => string): Json => {
  if (Array.isArray(value)) return value.map((inner) => mapRefs(inner, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? change(inner) : mapRefs(inner as Json, change),
    ]),
  );
};

/** The names of the components that a document leads to, directly or through others. */
export const reached = (from: Json, schemas: Readonly<Record<string, Json>>): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (value: Json): void => {
    for (const ref of refsIn(value)) {
      const name = ref.slice(prefix.length);
      if (!ref.startsWith(prefix) || names.has(name)) continue;
      names.add(name);
      const next = schemas[name];
      if (next !== undefined) visit(next);
    }
  };
  visit(from);
  return names;
};
