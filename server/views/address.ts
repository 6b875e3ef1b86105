/**
 * The address of a saved view: what a map can show and nothing else. It is read by many, so it never carries anything about
 * a person: words that somebody searched for and a chosen resident are left out. Pure.
 */
import { z } from 'zod';
import type { FieldError } from '../errors.ts';

const Id = z.uuid();
const list = (one: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
    .pipe(z.array(one).max(100))
    .transform((parts) => parts.join(','));

/** What a map's address may say, in the order in which it is kept. Everything else is dropped. */
const known: Readonly<Record<string, z.ZodType<string, string>>> = {
  wave: Id,
  kind: list(z.enum(['resident', 'asset', 'group', 'organisation'])),
  question: list(Id),
  area: list(z.union([Id, z.literal('none')])),
  strength: z.string().regex(/^-?\d{1,9}(\.\d{1,6})?$/),
  confirmed: z.literal('yes'),
  linked: z.literal('yes'),
  size: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/),
  circles: z.enum(['off', 'outline', 'colour']),
  selected: Id,
  list: z.enum(['members', 'ties']),
};

/** The parts of an address that name something by its id. */
const idsOf: Readonly<Record<string, readonly PlaceKind[]>> = {
  wave: ['wave'],
  question: ['generator'],
  area: ['neighbourhood'],
  selected: ['resident', 'asset', 'group', 'organisation'],
};

export type PlaceKind = 'wave' | 'generator' | 'neighbourhood' | 'resident' | 'asset' | 'group' | 'organisation';

export type ReadAddress = {
  /** The parts that are known and can be used. */
  readonly parts: readonly (readonly [name: string, value: string])[];
  readonly errors: readonly FieldError[];
};

/** Reads the query of a map's address, with or without "?". */
export const readAddress = (address: string): ReadAddress => {
  const search = new URLSearchParams(address);
  const parts: [string, string][] = [];
  const errors: FieldError[] = [];
  for (const [name, schema] of Object.entries(known)) {
    const value = search.get(name);
    if (value === null || value === '') continue;
    const read = schema.safeParse(value);
    if (read.success) parts.push([name, read.data]);
    else errors.push({ pointer: '/body/address', message: `the part "${name}" is not one that the map knows` });
  }
  return { parts, errors };
};

const partIds = ([name, value]: readonly [string, string]): string[] =>
  name in idsOf ? value.split(',').filter((one) => one !== 'none' && one !== '') : [];

/** All ids that an address speaks of. */
export const idsIn = ({ parts }: ReadAddress): string[] => parts.flatMap(partIds);

/**
 * The address as it is kept.
 * @param kinds what each id is in this community; ids of elsewhere are not in it.
 */
export const keptAddress = (
  { parts }: ReadAddress,
  kinds: ReadonlyMap<string, PlaceKind>,
): { readonly address: string; readonly errors: readonly FieldError[] } => {
  const errors: FieldError[] = [];
  const kept = new URLSearchParams();
  for (const part of parts) {
    const [name, value] = part;
    const ids = partIds(part);
    if (ids.some((id) => !idsOf[name]?.includes(kinds.get(id)!))) {
      errors.push({ pointer: '/body/address', message: `the part "${name}" names something that is not in this community` });
    } else if (!ids.some((id) => kinds.get(id) === 'resident')) {
      kept.set(name, value);
    }
  }
  return { address: kept.toString(), errors };
};
