/**
 * A stored wave as a network: arcs between residents, from who turns to whom, over all name generators or some.
 */
import { buildNetwork } from '#network/graph';
import { logCommand } from '../audit/command-line.ts';
import { createCommunityService } from '../communities/community-service.ts';
import type { Config } from '../config.ts';
import { waveBefore } from '../measures/measure-worker.ts';
import { readNames } from '../measures/read-names.ts';
import { readInputs } from '../measures/wave-inputs.ts';
import { connect } from '../neo4j/connect.ts';
import type { Store } from '../neo4j/store.ts';
import { createNetworkReader, type StoredNetwork } from '../networks/network-reader.ts';
import { type AnalyseArguments, type StoreSource, UsageError } from './arguments.ts';
import type { ReadNetwork } from './read-network.ts';
import { wantsChange } from './wave-figures.ts';

/** Reads a wave from the running copy's database, or starts the embedded one for it. */
export const readFromStore = async (
  { source, only }: Wanted,
  config: Config,
  say: (sentence: string) => void,
): Promise<ReadNetwork> => {
  const connection = await connect(config, { stage: say, join: true });
  try {
    return await readFrom(connection.store, { source, only });
  } finally {
    await connection.close();
  }
};

type Wanted = { readonly source: StoreSource; readonly only: AnalyseArguments['only'] };

const readFrom = async (store: Store, { source, only }: Wanted): Promise<ReadNetwork> => {
  const which = await findWave(store, source);
  // Before anything leaves, as everywhere.
  await logCommand(store, { action: 'figures-opened', communityIds: [which.communityId], subject: which.waveId });
  const networks = createNetworkReader(store);
  const { network: stored, wave } = await readInputs(store, networks, which, 'job');
  const read = asNetwork(stored, source);
  if (source.generators.length > 0) {
    return { ...read, notes: ['figures of the wave itself go by all name generators, and are left out with --generator.'] };
  }
  const beforeId = wantsChange(only) ? await waveBefore(store, which) : null;
  const before = beforeId === null ? null : (await readInputs(store, networks, { ...which, waveId: beforeId }, 'job')).wave;
  const names = await readNames(store, which.communityId);
  return { ...read, wave: { id: which.waveId, wave, before, population: stored.bases.population, names } };
};

/** @throws UsageError naming what there is, when the community or wave is not there. */
const findWave = async (store: Store, { community: communityName, wave: waveName }: StoreSource) => {
  const communities = createCommunityService(store);
  const community = await communities.findByName(communityName);
  if (!community)
    throw new UsageError(
      `There is no community "${communityName}". ${listed(
        'Communities',
        (await communities.list()).map((one) => one.name),
      )}`,
    );
  const wave = await communities.findWave(community.id, waveName);
  if (!wave) {
    const { waves } = await communities.read(community.id);
    throw new UsageError(
      `${community.name} has no wave "${waveName}". ${listed(
        'Waves',
        waves.map((one) => one.name),
      )}`,
    );
  }
  return { communityId: community.id, waveId: wave.id };
};

const listed = (what: string, names: readonly string[]): string =>
  names.length === 0
    ? `${what}: none yet. Import one first: npm run import -- --help`
    : `${what} here: ${names.map((name) => `"${name}"`).join(', ')}.`;

/**
 * Residents and the arcs between them, each named by its pseudonym.
 * @throws UsageError when a name generator is unknown.
 */
export const asNetwork = (stored: StoredNetwork, { generators }: StoreSource): ReadNetwork => {
  const wanted = chooseGenerators(stored, generators);
  const { members, ties } = stored;
  const isResident = (index: number) => members[index]?.kind === 'resident';
  const arcs = ties.from.flatMap((from, at) => {
    const to = ties.to[at]!;
    if (!isResident(from) || !isResident(to) || !wanted.has(ties.generator[at]!)) return [];
    return [{ from: members[from]!.label, to: members[to]!.label, strength: ties.strength[at] ?? null }];
  });
  const residents = members.filter((member) => member.kind === 'resident');
  const network = buildNetwork({ members: residents.map(({ label }) => ({ id: label })), ties: arcs, directed: true });
  const inAnyTie = new Set(arcs.flatMap((arc) => [arc.from, arc.to])).size;
  const answered = residents.filter((member) => member.answered).length;
  return {
    network,
    notes: [],
    bases: new Map([
      ['listed', stored.bases.listed],
      ['answered', answered],
      ['inAnyTie', inAnyTie],
    ]),
  };
};

const chooseGenerators = (stored: StoredNetwork, names: readonly string[]): ReadonlySet<number> => {
  if (names.length === 0) return new Set(stored.generators.map((_, index) => index));
  return new Set(
    names.map((name) => {
      const index = stored.generators.findIndex(({ code, label }) =>
        [code, label].some((one) => one.toLowerCase() === name.trim().toLowerCase()),
      );
      if (index < 0)
        throw new UsageError(
          `There is no name generator "${name}". ${listed(
            'Name generators',
            stored.generators.map((one) => one.code),
          )}`,
        );
      return index;
    }),
  );
};
