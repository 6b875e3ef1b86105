/**
 * The hashes of what figures stand on, remembered for a moment: to find them a whole wave is read, and a page that follows the
 * work asks again with each part. Forgotten at once when this process writes anything that may have changed them; what other
 * processes write is seen after a while that grows with what reading takes, so that reading never is most of the work.
 */
import type { Query } from '../neo4j/query.ts';
import type { StoredNetwork } from '../networks/network-reader.ts';
import type { InputHashes, WaveInputs } from './wave-inputs.ts';

export type Known = { readonly hashes: InputHashes; readonly bases: StoredNetwork['bases'] };

export type KnownInputs = {
  /** What the read that was not remembered throws. */
  of(communityId: string, waveId: string): Promise<Known>;
  /** Something was written. */
  forget(): void;
};

const shortestMs = 3_000;
const timesAsLong = 30;

/** Statements that write nothing a figure stands on. */
const besides = /^(jobs|measures|audit|accounts|limits|views|connections|holds)\/|^networks\/save-places$/;

/** @returns whether a statement may change what figures stand on. */
export const mayChangeInputs = ({ name, mode }: Pick<Query, 'name' | 'mode'>): boolean => mode === 'write' && !besides.test(name);

/** @param now milliseconds */
export const createKnownInputs = (
  read: (communityId: string, waveId: string) => Promise<WaveInputs>,
  now: () => number = Date.now,
): KnownInputs => {
  const known = new Map<string, { readonly value: Promise<Known>; until: number }>();
  const begin = (key: string, communityId: string, waveId: string): Promise<Known> => {
    const began = now();
    const value = read(communityId, waveId).then(({ hashes, network }) => ({ hashes, bases: network.bases }));
    const entry = { value, until: Number.POSITIVE_INFINITY };
    known.set(key, entry);
    value.then(
      () => {
        entry.until = now() + Math.max(shortestMs, timesAsLong * (now() - began));
      },
      () => {
        if (known.get(key) === entry) known.delete(key);
      },
    );
    return value;
  };
  return {
    of: (communityId, waveId) => {
      const key = `${communityId} ${waveId}`;
      const entry = known.get(key);
      return entry && now() < entry.until ? entry.value : begin(key, communityId, waveId);
    },
    // Also what is being read just now: it may have begun before the write.
    forget: () => known.clear(),
  };
};
