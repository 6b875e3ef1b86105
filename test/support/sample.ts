/**
 * A value that fits a schema, made from the schema itself, so that every query can be run once without anyone having
 * to write parameters for it.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly minimum?: number;
};

const fromJsonSchema = (schema: JsonSchema, known: ReadonlyMap<string, unknown>, name = ''): unknown => {
  if (known.has(name)) return known.get(name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const options = schema.anyOf ?? schema.allOf;
  if (options) return fromJsonSchema(options.find((option) => option.type !== 'null') ?? { type: 'null' }, known, name);
  if (schema.prefixItems) return schema.prefixItems.map((item) => fromJsonSchema(item, known));
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.find((one) => one !== 'null');
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, fromJsonSchema(value, known, key)]),
      );
    case 'array':
      return schema.items ? [fromJsonSchema(schema.items, known)] : [];
    case 'integer':
    case 'number':
      return schema.minimum !== undefined && schema.minimum > 1 ? schema.minimum : 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      if (schema.format === 'uuid') return randomUUID();
      if (schema.format === 'date') return '2026-03-01';
      if (schema.format === 'date-time') return '2026-03-01T12:00:00Z';
      return 'sample';
  }
};

/** @param known values for parameters of these names, such as the id of a community that exists. */
export const sampleOf = (schema: z.ZodType, known: ReadonlyMap<string, unknown> = new Map()): unknown =>
  fromJsonSchema(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, known);
