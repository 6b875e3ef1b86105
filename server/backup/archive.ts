/**
 * The form of an archive: lines of JSON under gzip. First who wrote it and when, then every node, then every
 * relationship, and at the end what there must have been of each and a checksum of all lines before.
 */
import { z } from 'zod';
import { DomainError } from '../errors.ts';

/** Raised when a later version writes lines that this one would not understand. */
export const archiveFormat = 1;

export const Header = z.strictObject({
  kith: z.literal('backup'),
  format: z.int(),
  at: z.iso.datetime(),
  /** The form of the store, with what each step was when it ran. */
  migrations: z.array(z.strictObject({ number: z.int(), name: z.string(), checksum: z.string() })),
});
export type Header = z.infer<typeof Header>;

const Properties = z.record(z.string(), z.unknown());

/** `["node", id, labels, properties]`; the id means something only in this file. */
export const NodeLine = z.tuple([z.literal('node'), z.string(), z.array(z.string()), Properties]);
/** `["relationship", type, from, to, properties]`, between nodes of lines before. */
export const RelationshipLine = z.tuple([z.literal('relationship'), z.string(), z.string(), z.string(), Properties]);

export const Footer = z.strictObject({
  end: z.literal(true),
  nodes: z.int(),
  relationships: z.int(),
  /** Nodes by their labels, sorted and joined by a colon. */
  labels: z.record(z.string(), z.int()),
  types: z.record(z.string(), z.int()),
  /** Of every byte of the text before this line, in hexadecimal. */
  sha256: z.string(),
});
export type Footer = z.infer<typeof Footer>;

export type NodeLine = z.infer<typeof NodeLine>;
export type RelationshipLine = z.infer<typeof RelationshipLine>;

/** Nothing in a file of ours comes near; a file made to fill the memory does. */
export const maxLineBytes = 64 * 1024 * 1024;

/**
 * The first ten bytes of every archive. A checksum covers all that follows them; these are compared, so that no byte
 * may change unnoticed. The last two, which say which program pressed it and how hard, would differ by machine.
 */
export const gzipStart = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

export const labelsKey = (labels: readonly string[]): string => [...labels].sort().join(':');

/** How many of each there are. */
export type Tally = { readonly nodes: Map<string, number>; readonly relationships: Map<string, number> };

export const newTally = (): Tally => ({ nodes: new Map(), relationships: new Map() });

export const count = (tally: Map<string, number>, key: string): void => {
  tally.set(key, (tally.get(key) ?? 0) + 1);
};

const total = (tally: ReadonlyMap<string, number>): number => [...tally.values()].reduce((sum, one) => sum + one, 0);
const sorted = (tally: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...tally].sort(([a], [b]) => (a < b ? -1 : 1)));

export const makeFooter = (tally: Tally, sha256: string): Footer => ({
  end: true,
  nodes: total(tally.nodes),
  relationships: total(tally.relationships),
  labels: sorted(tally.nodes),
  types: sorted(tally.relationships),
  sha256,
});

/** Why a file cannot be put back; nothing was touched. */
export const refused = (reason: string, cause?: unknown): DomainError =>
  new DomainError('invalid', `${reason} Nothing was changed.`, { cause });
