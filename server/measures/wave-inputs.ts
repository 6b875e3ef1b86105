/**
 * What the figures of a wave are worked out from, and a hash of each kind of it: a part of the figures is worked out again
 * when what it stands on has changed, and only then.
 */
import { createHash } from 'node:crypto';
import type { SurveyLinks, SurveyWave } from '#network/wave/survey-wave';
import { declined } from '../contract/residents.ts';
import type { Store } from '../neo4j/store.ts';
import { jobTimeoutMs } from '../neo4j/store.ts';
import type { NetworkReader, StoredNetwork } from '../networks/network-reader.ts';
import * as queries from './measure-queries.ts';

/**
 * `ties`: who named whom, who answered; `traits`: where residents live, how old they are; `links`: who runs what; `asked`: what
 * each name generator asks for.
 */
export type InputKind = 'ties' | 'traits' | 'links' | 'asked';
export type InputHashes = { readonly [kind in InputKind]: string };

export type WaveInputs = { readonly network: StoredNetwork; readonly wave: SurveyWave; readonly hashes: InputHashes };

type LinkRow = { readonly fromId: string; readonly kind: 'RUNS' | 'MEETS_AT' | 'WORKS_WITH'; readonly toId: string };
type AskedRow = { readonly code: string; readonly asksFor: 'people' | 'uses' };

const linksOf = ({ members }: StoredNetwork, rows: readonly LinkRow[]): SurveyLinks => {
  const placeOf = new Map(members.map(({ id }, at) => [id, at]));
  const pairs = (kind: LinkRow['kind']) =>
    rows.flatMap((row): (readonly [number, number])[] => {
      const [from, to] = [placeOf.get(row.fromId), placeOf.get(row.toId)];
      return row.kind === kind && from !== undefined && to !== undefined ? [[from, to]] : [];
    });
  return { runs: pairs('RUNS'), worksWith: pairs('WORKS_WITH'), meetsAt: pairs('MEETS_AT') };
};

/** A refusal to say one's age is nothing known of it. */
export const toSurveyWave = (
  network: Pick<StoredNetwork, 'members' | 'ties' | 'generators'>,
  links: SurveyLinks,
  asked: readonly AskedRow[],
): SurveyWave => {
  const asksFor = new Map(asked.map((row) => [row.code, row.asksFor]));
  return {
    members: network.members.map(({ id, kind, neighbourhoodId, ageBand, listed, answered }) => ({
      id,
      kind,
      area: neighbourhoodId,
      ageBand: ageBand === declined ? null : ageBand,
      listed,
      answered,
    })),
    generators: network.generators.map(({ code, label }) => ({ code, label, asksFor: asksFor.get(code) ?? 'people' })),
    ties: network.ties,
    links,
  };
};

const hashOf = (lines: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
};

const hashesOf = (network: StoredNetwork, links: readonly LinkRow[], asked: readonly AskedRow[]): InputHashes => ({
  ties: network.inputsHash,
  traits: hashOf([
    `${network.bases.population}`,
    ...network.members.map(({ id, neighbourhoodId, ageBand }) => `${id}|${neighbourhoodId}|${ageBand}`),
  ]),
  links: hashOf(links.map(({ fromId, kind, toId }) => `${fromId}|${kind}|${toId}`)),
  asked: hashOf(asked.map(({ code, asksFor }) => `${code}|${asksFor}`)),
});

/** @throws DomainError notFound when the community has no such wave. */
export const readInputs = async (
  store: Store,
  networks: NetworkReader,
  { communityId, waveId }: { readonly communityId: string; readonly waveId: string },
  patience: 'request' | 'job' = 'request',
): Promise<WaveInputs> => {
  const network = await networks.read(communityId, waveId, patience);
  const [links, asked] = await store.read(
    async (run) => [await run(queries.listLinks, { communityId }), await run(queries.listAsked, { communityId })] as const,
    patience === 'job' ? { timeoutMs: jobTimeoutMs } : {},
  );
  return {
    network,
    wave: toSurveyWave(network, linksOf(network, links), asked),
    hashes: hashesOf(network, links, asked),
  };
};
