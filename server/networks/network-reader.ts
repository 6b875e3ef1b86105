/**
 * Reads the network of a wave out of the store: the one place where rows become a network.
 */
import { createHash } from 'node:crypto';
import * as communityQueries from '../communities/community-queries.ts';
import type { Generator, Neighbourhood, Wave } from '../contract/communities.ts';
import type { Bases, MemberKind } from '../contract/network.ts';
import { notFound } from '../errors.ts';
import { jobTimeoutMs, type Run, type Store } from '../neo4j/store.ts';
import * as queries from './network-queries.ts';
import { shareReads } from './share-reads.ts';

export type StoredMember = {
  readonly id: string;
  readonly kind: MemberKind;
  readonly label: string;
  readonly neighbourhoodId: string | null;
  readonly ageBand: string | null;
  readonly assetKind: string | null;
  readonly formality: string | null;
  readonly listed: boolean;
  readonly answered: boolean;
  readonly x: number | null;
  readonly y: number | null;
};

/** Ties as columns; `from`, `to` and `generator` are places in `members` and `generators`. */
export type StoredTies = {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly generator: readonly number[];
  readonly strength: readonly (number | null)[];
  readonly confirmed: readonly boolean[];
};

export type StoredNetwork = {
  readonly wave: Wave;
  readonly generators: readonly Generator[];
  readonly neighbourhoods: readonly Neighbourhood[];
  readonly members: readonly StoredMember[];
  readonly ties: StoredTies;
  readonly bases: Bases;
  /** Changes when and only when the members or ties do. */
  readonly inputsHash: string;
};

export type NetworkReader = {
  /**
   * @param patience `request` ends with whoever waits for an answer; `job` may take longer.
   * @throws DomainError notFound when the community has no such wave; tooLarge, unavailable when it costs too much.
   */
  read(communityId: string, waveId: string, patience?: 'request' | 'job'): Promise<StoredNetwork>;
};

/** A little less than the time after which a request is given up. */
const requestTimeoutMs = 12_000;

const readWave = async (run: Run, communityId: string, waveId: string): Promise<Wave> => {
  const wave = (await run(communityQueries.listWaves, { communityId })).find((one) => one.id === waveId);
  if (!wave) throw notFound('wave');
  return wave;
};

const gatherTies = (
  rows: readonly { fromId: string; ties: readonly (readonly [string, string, number | null, boolean])[] }[],
  generators: readonly Generator[],
) => {
  const generatorIndex = new Map(generators.map((generator, index) => [generator.code, index]));
  const ties = rows.flatMap((row) =>
    row.ties.map(([toId, code, strength, confirmed]) => ({
      fromId: row.fromId,
      toId,
      generator: generatorIndex.get(code) ?? -1,
      strength,
      confirmed,
    })),
  );
  // The store gives them in any order; figures and hashes must not depend on it.
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return ties.sort((a, b) => before(a.fromId, b.fromId) || before(a.toId, b.toId) || a.generator - b.generator);
};

const hashInputs = (
  members: readonly StoredMember[],
  generators: readonly Generator[],
  ties: ReturnType<typeof gatherTies>,
): string => {
  const hash = createHash('sha256');
  for (const member of members) hash.update(`${member.id}|${member.kind}|${member.listed}|${member.answered}\n`);
  for (const tie of ties)
    hash.update(`${tie.fromId}|${tie.toId}|${generators[tie.generator]?.code}|${tie.strength}|${tie.confirmed}\n`);
  return hash.digest('hex');
};

const countBases = (members: readonly StoredMember[], ties: StoredTies, population: number | null): Bases => {
  const isResident = (index: number) => members[index]?.kind === 'resident';
  const inAnyTie = new Set<number>();
  const named = new Set<number>();
  ties.from.forEach((from, index) => {
    const to = ties.to[index] as number;
    if (isResident(from)) inAnyTie.add(from);
    if (!isResident(to)) return;
    inAnyTie.add(to);
    named.add(to);
  });
  const residents = members.filter((member) => member.kind === 'resident');
  return {
    population,
    listed: residents.filter((member) => member.listed).length,
    answered: residents.filter((member) => member.answered).length,
    inAnyTie: inAnyTie.size,
    named: named.size,
  };
};

const readNetwork = (store: Store, communityId: string, waveId: string, timeoutMs: number): Promise<StoredNetwork> =>
  store.read(
    async (run) => {
      const wave = await readWave(run, communityId, waveId);
      // Others write meanwhile, and each statement sees what is there at its moment. Ties first: their ends are there by then.
      const tieRows = await run(queries.listTies, { communityId, waveId });
      const generators = await run(communityQueries.listGenerators, { communityId });
      const neighbourhoods = await run(communityQueries.listNeighbourhoods, { communityId });
      const residents = await run(queries.listResidents, { communityId, waveId });
      const others = await run(queries.listOthers, { communityId });
      // An end that was removed since takes its tie with it.
      const known = new Set([...residents, ...others].map(({ id }) => id as string));
      const ties = gatherTies(tieRows, generators).filter(
        ({ fromId, toId, generator }) => generator >= 0 && known.has(fromId) && known.has(toId),
      );
      const inTies = new Set(ties.flatMap((tie) => [tie.fromId, tie.toId]));
      const members: StoredMember[] = [
        ...residents
          .filter((row) => row.listed || row.answered || inTies.has(row.id))
          .map((row) => ({ ...row, kind: 'resident' as const, assetKind: null, formality: null })),
        ...others.map((row) => ({ ...row, ageBand: null, listed: false, answered: false })),
      ];
      const indexOf = new Map(members.map((member, index) => [member.id, index]));
      const columns: StoredTies = {
        from: ties.map((tie) => indexOf.get(tie.fromId) as number),
        to: ties.map((tie) => indexOf.get(tie.toId) as number),
        generator: ties.map((tie) => tie.generator),
        strength: ties.map((tie) => tie.strength),
        confirmed: ties.map((tie) => tie.confirmed),
      };
      const population = wave.population ?? (await run(communityQueries.readCommunity, { communityId }))[0]?.population ?? null;
      return {
        wave,
        generators,
        neighbourhoods,
        members,
        ties: columns,
        bases: countBases(members, columns, population),
        inputsHash: hashInputs(members, generators, ties),
      };
    },
    { timeoutMs },
  );

export const createNetworkReader = (store: Store): NetworkReader => {
  const share = shareReads<StoredNetwork>();
  return {
    read: (communityId, waveId, patience = 'request') =>
      patience === 'job'
        ? readNetwork(store, communityId, waveId, jobTimeoutMs)
        : share(`${communityId} ${waveId}`, () => readNetwork(store, communityId, waveId, requestTimeoutMs)),
  };
};
