/**
 * The forms that somebody types in at one sitting: gone on with after a reload, kept while they type, in one tab at a time.
 */
import { useEffect, useRef, useState } from 'react';
import type { FieldPack } from '#contract/field-work';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { ApiProblem } from '../api/problem.ts';
import { fromBase64 } from '../bytes.ts';
import { createKeeper, type Keeper, type KeptState, whenPutAway } from '../offline/keeper.ts';
import { holdUntilLeft } from '../offline/one-at-a-time.ts';
import { importKey } from '../offline/records.ts';
import { newEntry } from './entry.ts';
import {
  beginSitting,
  findSitting,
  forgetSitting,
  keepSitting,
  type OpenSitting,
  readSitting,
  type Sitting,
  sittingId,
  type Whose,
} from './store.ts';

export type SittingHere =
  | { readonly is: 'opening' | 'elsewhere' | 'lost' }
  | { readonly is: 'failed'; readonly error: unknown }
  | { readonly is: 'open'; readonly first: Sitting };

const sittingMs = 12 * 60 * 60 * 1000;

const empty = (pack: FieldPack): Sitting => ({
  entry: newEntry(() => crypto.randomUUID(), pack.instrument.document.language, ''),
  entered: [],
  stack: '',
});

const isLost = (error: unknown): boolean =>
  error instanceof DOMException || (error instanceof ApiProblem && error.status === 422);

type Opened = { readonly keeping: OpenSitting | undefined; readonly sitting: Sitting };

const openOrBegin = async (whose: Whose, pack: FieldPack): Promise<Opened> => {
  const begin = async () => ({ keeping: await beginSitting(whose, pack.sealingKey), sitting: empty(pack) });
  const row = await findSitting(whose).catch(() => 'no-store' as const);
  if (row === 'no-store') return { keeping: undefined, sitting: empty(pack) };
  if (!row) return begin();
  const params = { communityId: pack.communityId, waveId: pack.wave.id };
  const { key: raw } = await call(routes.openDraftKey, { params, body: { sealed: row.sealedKey } });
  const key = await importKey(fromBase64(raw));
  const { entry, entered, stack = '' } = await readSitting(key, row);
  const recent = entered.filter(({ at }) => Date.parse(at) > Date.now() - sittingMs);
  return { keeping: { row: { id: row.id, sealedKey: row.sealedKey }, key }, sitting: { entry, entered: recent, stack } };
};

export const useSitting = (pack: FieldPack, userId: string) => {
  const [here, setHere] = useState<SittingHere>({ is: 'opening' });
  const [kept, setKept] = useState<KeptState>('kept');
  const [tries, setTries] = useState(0);
  const keeper = useRef<Keeper<Sitting>>(undefined);
  const waveId = pack.wave.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pack is read once a page; `tries` begins anew
  useEffect(() => {
    setHere({ is: 'opening' });
    const { held, leave } = holdUntilLeft(`paper-${sittingId({ waveId, userId })}`, async (isLeft) => {
      const { keeping, sitting } = await openOrBegin({ waveId, userId }, pack);
      if (isLeft()) return;
      const own = createKeeper(keeping && ((now: Sitting) => keepSitting(keeping, now)), setKept);
      keeper.current = own;
      setHere({ is: 'open', first: sitting });
      return () => own.flush();
    });
    held
      .then((isOurs) => {
        if (!isOurs) setHere({ is: 'elsewhere' });
      })
      .catch((error: unknown) => setHere(isLost(error) ? { is: 'lost' } : { is: 'failed', error }));
    const stopListening = whenPutAway(() => void keeper.current?.flush());
    return () => {
      leave();
      stopListening();
    };
  }, [waveId, userId, tries]);
  return {
    here,
    kept,
    keep: (sitting: Sitting) => keeper.current?.change(sitting),
    keepNow: async (sitting: Sitting): Promise<void> => keeper.current?.keepNow(sitting),
    again: () => setTries(tries + 1),
    forget: async () => {
      await forgetSitting({ waveId, userId });
      setTries(tries + 1);
    },
  };
};
