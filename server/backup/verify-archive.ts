/**
 * Reads a whole archive to see whether it can be put back by this version, before anything is touched.
 */

import type { DomainError } from '../errors.ts';
import { decodeProperties } from '../neo4j/exact-values.ts';
import type { Migration } from '../neo4j/migrate.ts';
import { labels, relationshipTypes } from '../neo4j/vocabulary.ts';
import { type Footer, type Header, type NodeLine, type RelationshipLine, refused } from './archive.ts';
import { readArchive } from './read-archive.ts';

export type Verified = {
  readonly header: Header;
  readonly footer: Footer;
  /** The steps, of those that this version knows, that the archived store had run. */
  readonly migrations: readonly Migration[];
};

const knownSteps = (header: Header, known: readonly Migration[]): readonly Migration[] =>
  header.migrations.map((archived) => {
    const step = known.find((one) => one.number === archived.number);
    if (!step) {
      throw refused(
        `This backup was written by a newer version of Kith (its step ${archived.number}, "${archived.name}", is unknown here). Use that version.`,
      );
    }
    if (step.checksum !== archived.checksum) {
      throw refused(`The step ${archived.name} is another one in this version than when this backup was written.`);
    }
    return step;
  });

const unknownName = (what: string, name: string) =>
  refused(`This backup holds a ${what} that this version of Kith does not know: ${JSON.stringify(name.slice(0, 80))}.`);

/** Why this node cannot be put back, if it cannot. */
const wrongNode = ([, id, its, properties]: NodeLine, nodes: ReadonlySet<string>): DomainError | undefined => {
  const unknown = its.length === 0 ? '' : its.find((label) => !labels.has(label));
  if (unknown !== undefined) return unknownName('kind of thing', unknown);
  if (nodes.has(id)) return refused('This backup holds two things under one number.');
  return wrongValue(properties);
};

const wrongRelationship = (
  [, type, from, to, properties]: RelationshipLine,
  nodes: ReadonlySet<string>,
): DomainError | undefined => {
  if (!relationshipTypes.has(type)) return unknownName('kind of connection', type);
  if (!nodes.has(from) || !nodes.has(to)) return refused('This backup connects something that it does not hold.');
  return wrongValue(properties);
};

const wrongValue = (properties: Readonly<Record<string, unknown>>): DomainError | undefined => {
  try {
    decodeProperties(properties);
    return undefined;
  } catch (cause) {
    return refused('This backup holds a value of a kind that this version of Kith does not know.', cause);
  }
};

/**
 * @param known the steps that this version knows.
 * @throws DomainError `invalid` with the reason why the file cannot be put back.
 */
export const verifyArchive = async (path: string, known: readonly Migration[]): Promise<Verified> => {
  let header: Header | undefined;
  let footer: Footer | undefined;
  // Kept until the end: in a damaged file any of them may be the damage, and that is what has to be said.
  let wrong: DomainError | undefined;
  // Some bytes for each node; the file itself is never held.
  const nodes = new Set<string>();
  for await (const entry of readArchive(path)) {
    if ('header' in entry) header = entry.header;
    else if ('footer' in entry) footer = entry.footer;
    else if ('node' in entry) {
      wrong ??= wrongNode(entry.node, nodes);
      nodes.add(entry.node[1]);
    } else wrong ??= wrongRelationship(entry.relationship, nodes);
  }
  if (!header || !footer) throw refused('This file is no backup made by Kith.');
  const migrations = knownSteps(header, known);
  if (wrong) throw wrong;
  return { header, footer, migrations };
};
