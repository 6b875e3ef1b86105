/**
 * What must be true of every store, whoever wrote it. The database cannot enforce these; they are run as tests, and by
 * `npm run db:verify`.
 */
import { z } from 'zod';
import { defineQuery, type Query } from '../neo4j/query.ts';
import { jobTimeoutMs, type Store } from '../neo4j/store.ts';

const params = z.object({ communityId: z.uuid() });
/** How often it is broken, and a few ids or keys of the things concerned; no names. */
const Row = z.object({ violations: z.number(), examples: z.array(z.string()) });

const invariant = (name: string) => defineQuery(`invariants/${name}`, 'read', params, Row);

export const invariants: readonly Query<typeof params, typeof Row>[] = [
  invariant('required-of-members'),
  invariant('one-kind-each'),
  invariant('required-of-places'),
  invariant('required-of-surveys'),
  invariant('required-of-reports'),
  invariant('required-of-field-work'),
  invariant('one-community-each-side'),
  invariant('identities-of-residents'),
  invariant('responses-of-one-person-and-wave'),
  invariant('mentions-mean-one'),
  invariant('reports-in-one-wave'),
  invariant('reports-of-known-generators'),
  invariant('keys-are-their-parts'),
  invariant('ties-are-well-formed'),
  invariant('reports-imply-ties'),
  invariant('ties-rest-on-reports'),
  invariant('required-of-instruments'),
  invariant('required-of-submissions'),
  invariant('required-of-devices'),
  invariant('required-of-self-links'),
  invariant('required-of-showings'),
  invariant('set-aside-says-nothing'),
  invariant('joined-means-nothing'),
];

/** The sentence that the statement proves: the comment on its first lines. */
export const sentenceOf = (query: Query): string =>
  query.text
    .split('\n')
    .filter((line) => line.startsWith('//'))
    .map((line) => line.slice(2).trim())
    .join(' ');

export type Finding = {
  readonly name: string;
  readonly sentence: string;
  readonly violations: number;
  readonly examples: readonly string[];
};

/** Holds one community against all invariants. */
export const verify = async (store: Store, communityId: string): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const query of invariants) {
    const [row] = await store.read((run) => run(query, { communityId }), { timeoutMs: jobTimeoutMs });
    const name = query.name.replace('invariants/', '');
    findings.push({ name, sentence: sentenceOf(query), violations: row?.violations ?? 0, examples: row?.examples ?? [] });
  }
  return findings;
};
