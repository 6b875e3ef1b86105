/**
 * What name generators are called, and what is used, for whoever tells the figures of a wave.
 */
import * as communityQueries from '../communities/community-queries.ts';
import type { Store } from '../neo4j/store.ts';
import * as queries from './measure-queries.ts';
import type { NameOf } from './tell-measures.ts';

export type Names = {
  readonly nameOf: NameOf;
  /** Of assets, groups and organisations, by id. */
  readonly names: ReadonlyMap<string, string>;
};

/** These are no people. */
export const readNames = async (store: Store, communityId: string): Promise<Names> => {
  const { generators, others } = await store.read(async (run) => ({
    generators: await run(communityQueries.listGenerators, { communityId }),
    others: await run(queries.listNames, { communityId }),
  }));
  const labels = new Map(generators.map(({ code, label }) => [code, label]));
  const nameOf: NameOf = (of, kind) => (kind === 'generator' ? (labels.get(of) ?? of) : (traitNames[of] ?? of));
  return { nameOf, names: new Map(others.map(({ id, name }) => [id, name])) };
};

const traitNames: Readonly<Record<string, string>> = { area: 'area', ageBand: 'age' };
