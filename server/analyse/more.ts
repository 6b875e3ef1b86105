/**
 * What an analyst asks for that is no figure of the whole or of each member: sets of key players, and who shares places with
 * whom. Given unasked where it is quick, and otherwise when `--only` names it.
 */
import type { KeyPlayerGoal } from '#network/brokerage/key-player-scores';
import { type KeyPlayers, keyPlayers } from '#network/brokerage/key-players';
import type { Network } from '#network/graph';
import { kindOf } from '#network/measure';
import { projection } from '#network/two-mode/projection';
import { isUndefined } from '#network/types';

/** By the names that `--only` takes. */
export const moreKeys = ['keyPlayer', 'projections'] as const;

const fewMembers = 100;
const sizesOfSets = [1, 2, 3];
const goals: readonly KeyPlayerGoal[] = ['kppNegF', 'kppNegDF', 'kppPosDR'];

type SetsOfSize = { readonly k: number } & { readonly [goal in KeyPlayerGoal]?: KeyPlayers | null };
type Pairs = readonly (readonly [string, string, number])[];

export type More = {
  readonly keyPlayer?: readonly SetsOfSize[];
  readonly projections?: { readonly mode1: Pairs; readonly mode2: Pairs };
};

const setsOf = (network: Network, seed: number | undefined): readonly SetsOfSize[] =>
  sizesOfSets.map((k) => ({
    k,
    ...Object.fromEntries(
      goals.map((goal) => {
        const found = keyPlayers(network, { k, goal, ...(seed === undefined ? {} : { seed }) });
        return [goal, isUndefined(found) ? null : found];
      }),
    ),
  }));

const pairsOf = (network: Network, mode: 1 | 2): Pairs => projection(network, mode).map(({ a, b, shared }) => [a, b, shared]);

export const workOutMore = (network: Network, only: ReadonlySet<string> | undefined, seed: number | undefined): More => {
  const isWanted = (key: (typeof moreKeys)[number]): boolean =>
    only === undefined ? network.ids.length <= fewMembers : only.has(key);
  const isTwoMode = kindOf(network) === 'two-mode';
  return {
    ...(isWanted('keyPlayer') && !isTwoMode ? { keyPlayer: setsOf(network, seed) } : {}),
    ...(isWanted('projections') && isTwoMode ? { projections: { mode1: pairsOf(network, 1), mode2: pairsOf(network, 2) } } : {}),
  };
};
