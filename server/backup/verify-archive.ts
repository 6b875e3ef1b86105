/**
 * Reads a whole archive to see whether it can be put back by this version, before anything is touched.
 */

import { decodeProperties } from '../neo4j/exact-values.ts';
import type { Migration } from '../neo4j/migrate.ts';
import { labels, relationshipTypes } from '../neo4j/vocabulary.ts';
import { type Footer, type Header, refused } from './archive.ts';
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

/**
 * @param known the steps that this version knows.
 * @throws DomainError `invalid` with the reason why the file cannot be put back.
 */
export const verifyArchive = async (path: string, known: readonly Migration[]): Promise<Verified> => {
  let header: Header | undefined;
  let footer: Footer | undefined;
  let migrations: readonly Migration[] = [];
  // Some bytes for each node; the file itself is never held.
  const nodes = new Set<string>();
  for await (const entry of readArchive(path)) {
    if ('header' in entry) {
      header = entry.header;
      migrations = knownSteps(header, known);
    } else if ('footer' in entry) footer = entry.footer;
    else if ('node' in entry) {
      const [, id, its, properties] = entry.node;
      const unknown = its.find((label) => !labels.has(label));
      if (unknown !== undefined) throw unknownName('kind of thing', unknown);
      if (its.length === 0) throw unknownName('kind of thing', '');
      if (nodes.has(id)) throw refused('This backup holds two things under one number.');
      nodes.add(id);
      decodeProperties(properties);
    } else {
      const [, type, from, to, properties] = entry.relationship;
      if (!relationshipTypes.has(type)) throw unknownName('kind of connection', type);
      if (!nodes.has(from) || !nodes.has(to)) throw refused('This backup connects something that it does not hold.');
      decodeProperties(properties);
    }
  }
  if (!header || !footer) throw refused('This file is no backup made by Kith.');
  return { header, footer, migrations };
};
