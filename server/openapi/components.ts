/**
 * From zod to the shared schemas of an OpenAPI document. What comes in and what goes out are described apart, because
 * defaults and conversions make them differ; where they do, the one that comes in is called …Input.
 */
import { z } from 'zod';
import type { Route } from '../contract/route.ts';
import { isObject, type Json, type JsonSchema, mapRefs, prefix, reached, refsIn, refTo } from './json-schema.ts';
import { namedSchemas } from './named-schemas.ts';

/** One parameter of a path or a query. */
export type Parameter = { readonly name: string; readonly schema: JsonSchema; readonly required: boolean };

/** What one route takes and answers; undefined where it takes or answers nothing. */
export type RouteSchemas = {
  readonly params: readonly Parameter[];
  readonly query: readonly Parameter[];
  readonly body: JsonSchema | undefined;
  readonly reply: JsonSchema | undefined;
};

export type Components = {
  /** Every schema that something refers to, by name and in order of the name. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  of(route: Route): RouteSchemas;
};

const startsWithCapital = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);
const isNothing = (schema: z.ZodType): boolean => schema instanceof z.ZodUndefined;

type Direction = 'input' | 'output';
type Part = 'params' | 'query' | 'body' | 'reply';
const partsOf: Record<Direction, readonly Part[]> = { input: ['params', 'query', 'body'], output: ['reply'] };

const partName = (route: Route, part: Part): string => `${startsWithCapital(route.id)}${startsWithCapital(part)}`;

/** Converts everything of one direction at once, so that a schema within another becomes a reference. */
const convert = (routes: readonly Route[], direction: Direction) => {
  const registry = z.registry<{ id: string }>();
  const names = new Map<z.ZodType, string>();
  const add = (schema: z.ZodType, id: string): void => {
    if (names.has(schema) || isNothing(schema)) return;
    names.set(schema, id);
    registry.add(schema, { id });
  };
  for (const [name, schema] of namedSchemas()) add(schema, name);
  for (const route of routes) for (const part of partsOf[direction]) add(route[part], partName(route, part));
  const { schemas } = z.toJSONSchema(registry, { io: direction, uri: (id) => `${prefix}${id}` });
  const plain = Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema as JsonSchema] as const);
  return { schemas: Object.fromEntries(plain) as Record<string, JsonSchema>, names };
};

type Converted = ReturnType<typeof convert>;

const reachedBy = (routes: readonly Route[], { schemas, names }: Converted, parts: readonly Part[]): ReadonlySet<string> => {
  const first = routes.flatMap((route) => parts.flatMap((part) => names.get(route[part]) ?? []));
  return reached(first.map(refTo), schemas);
};

/** Names that must differ on the way in: another schema under the same name, or one that leads to such. */
const findDiffering = (routes: readonly Route[], incoming: Converted, outgoing: Converted): ReadonlySet<string> => {
  const [input, output] = [incoming.schemas, outgoing.schemas];
  const goesOut = reachedBy(routes, outgoing, partsOf.output);
  const shared = [...reachedBy(routes, incoming, partsOf.input)].filter((name) => goesOut.has(name));
  const differing = new Set(shared.filter((name) => JSON.stringify(input[name]) !== JSON.stringify(output[name])));
  for (let before = -1; before !== differing.size; ) {
    before = differing.size;
    for (const name of shared) {
      if (refsIn(input[name] as Json).some((ref) => differing.has(ref.slice(prefix.length)))) differing.add(name);
    }
  }
  return differing;
};

const toParameters = (schema: JsonSchema | undefined): Parameter[] => {
  const properties = schema?.['properties'];
  const required = schema?.['required'];
  if (!isObject(properties)) return [];
  return Object.entries(properties).map(([name, one]) => ({
    name,
    schema: one as JsonSchema,
    required: Array.isArray(required) && required.includes(name),
  }));
};

/** Converts the schemas of these routes. */
export const toComponents = (routes: readonly Route[]): Components => {
  const incoming = convert(routes, 'input');
  const outgoing = convert(routes, 'output');
  // A problem document may carry more than its own fields (RFC 9457), so it is described as what is taken, not as given.
  outgoing.schemas['Problem'] = incoming.schemas['Problem'] as JsonSchema;
  const differing = findDiffering(routes, incoming, outgoing);
  const inputName = (name: string) => (differing.has(name) ? `${name}Input` : name);
  const renamed = (ref: string) => `${prefix}${inputName(ref.slice(prefix.length))}`;
  const all: Record<string, JsonSchema> = { ...outgoing.schemas };
  for (const name of reachedBy(routes, incoming, partsOf.input)) {
    all[inputName(name)] = mapRefs(incoming.schemas[name] as JsonSchema, renamed) as JsonSchema;
  }

  const nameOf = (route: Route, part: Part): string | undefined =>
    part === 'reply' ? outgoing.names.get(route.reply) : incoming.names.get(route[part]);
  const refOf = (route: Route, part: 'body' | 'reply'): JsonSchema | undefined => {
    const name = nameOf(route, part);
    return name === undefined ? undefined : refTo(part === 'body' ? inputName(name) : name);
  };
  const parameters = (route: Route, part: 'params' | 'query') => toParameters(all[inputName(nameOf(route, part) ?? '')]);
  const of = (route: Route): RouteSchemas => ({
    params: parameters(route, 'params'),
    query: parameters(route, 'query'),
    body: refOf(route, 'body'),
    reply: refOf(route, 'reply'),
  });
  const used = reached([...routes.map((route) => of(route) as unknown as Json), refTo('Problem')], all);
  const schemas = Object.fromEntries([...used].sort().map((name) => [name, all[name] as JsonSchema]));
  return { schemas, of };
};
