/**
 * The last thing that happens to a reply: what is not for whoever asked is taken out, field by field, as its schema says.
 */
import { z } from 'zod';
import { onlyForRoles } from '../contract/only-for.ts';
import type { Role } from '../contract/route.ts';

type Keep = (value: unknown, roles: readonly Role[]) => unknown;

/** Undefined where a schema keeps nothing back: large replies are then sent as they are. */
const known = new WeakMap<z.core.$ZodType, { readonly keep: Keep | undefined }>();

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const keepOfObject = (schema: z.ZodObject): Keep | undefined => {
  const keeps = Object.entries(schema.shape).flatMap(([name, field]) => {
    const keep = keepOf(field);
    return keep ? [{ name, keep }] : [];
  });
  if (keeps.length === 0) return undefined;
  return (value, roles) =>
    isRecord(value)
      ? { ...value, ...Object.fromEntries(keeps.map(({ name, keep }) => [name, keep(value[name], roles)])) }
      : value;
};

const keepOfArray = (schema: z.ZodArray): Keep | undefined => {
  const keep = keepOf(schema.element);
  return keep && ((value, roles) => (Array.isArray(value) ? value.map((one) => keep(one, roles)) : value));
};

const work = (schema: z.core.$ZodType): Keep | undefined => {
  if (schema instanceof z.ZodObject) return keepOfObject(schema);
  if (schema instanceof z.ZodArray) return keepOfArray(schema);
  if (!(schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)) return undefined;
  const inner = keepOf(schema.unwrap());
  const only = onlyForRoles.get(schema);
  if (!only) return inner && ((value, roles) => (value === null || value === undefined ? value : inner(value, roles)));
  return (value, roles) => {
    if (value === null || !roles.some((role) => only.roles.includes(role))) return null;
    return inner ? inner(value, roles) : value;
  };
};

const keepOf = (schema: z.core.$ZodType): Keep | undefined => {
  const before = known.get(schema);
  if (before) return before.keep;
  const keep = work(schema);
  known.set(schema, { keep });
  return keep;
};

/**
 * @param roles those in which the viewer calls.
 * @returns the value without what is for other roles only.
 */
export const toWire = <S extends z.ZodType>(schema: S, value: z.input<S>, roles: readonly Role[]): z.input<S> =>
  (keepOf(schema)?.(value, roles) ?? value) as z.input<S>;
