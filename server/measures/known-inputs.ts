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
/** For so many times as long what is old is still given, while it is read anew for whoever asks next. */
const timesOld = 2;

/** Statements that write nothing a figure stands on. */
const besides = /^(jobs|measures|audit|accounts|limits|views|sealing|connections|holds)\/|^networks\/save-places$/;

/** @returns whether a statement may change what figures stand on. */
export const mayChangeInputs = ({ name, mode }: Pick<Query, 'name' | 'mode'>): boolean => mode === 'write' && !besides.test(name);

type Entry = { readonly value: Promise<Known>; freshUntil: number; usableUntil: number };

/** @param now milliseconds */
export const createKnownInputs = (
  read: (communityId: string, waveId: string) => Promise<WaveInputs>,
  now: () => number = Date.now,
): KnownInputs => {
  const known = new Map<string, Entry>();
  const refreshing = new Set<string>();

  const begin = (communityId: string, waveId: string): Entry => {
    const began = now();
    const value = read(communityId, waveId).then(({ hashes, network }) => ({ hashes, bases: network.bases }));
    const entry: Entry = { value, freshUntil: Number.POSITIVE_INFINITY, usableUntil: Number.POSITIVE_INFINITY };
    value.then(
      () => {
        const keepMs = Math.max(shortestMs, timesAsLong * (now() - began));
        entry.freshUntil = now() + keepMs;
        entry.usableUntil = now() + timesOld * keepMs;
      },
      () => undefined,
    );
    return entry;
  };

  /** Reads anew for whoever asks next; when that fails, as on a busy computer, what is known stays until it is too old. */
  const refresh = (key: string, communityId: string, waveId: string, old: Entry): void => {
    if (refreshing.has(key)) return;
    refreshing.add(key);
    const entry = begin(communityId, waveId);
    entry.value
      .then(
        () => {
          // Unless something was written meanwhile, in which case it may be of before that.
          if (known.get(key) === old) known.set(key, entry);
        },
        () => undefined,
      )
      .finally(() => refreshing.delete(key));
  };

  return {
    of: (communityId, waveId) => {
      const key = `${communityId} ${waveId}`;
      const entry = known.get(key);
      if (entry && now() < entry.usableUntil) {
        if (now() >= entry.freshUntil) refresh(key, communityId, waveId, entry);
        return entry.value;
      }
      const fresh = begin(communityId, waveId);
      known.set(key, fresh);
      fresh.value.catch(() => {
        if (known.get(key) === fresh) known.delete(key);
      });
      return fresh.value;
    },
    // Also what is being read just now: it may have begun before the write.
    forget: () => known.clear(),
  };
};
