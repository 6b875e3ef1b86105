/**
 * What is told of a wave to those who do not look after the map: kept, and made anew only when disclosure/told-again.ts says. It
 * stands on people and not on what they said: whose names were corrected, or whose interview counts in the place of their other
 * one, is nobody else.
 */
import { z } from 'zod';
import { AssetFigures, ConnectedAssets } from '../contract/connections.ts';
import { type Earlier, nothingEarlier } from '../disclosure/earlier.ts';
import { type Kept, readKept, type Telling, tellAnew as tellKept, type Which as WhichKept } from '../disclosure/showings.ts';
import { hideNone, mayTellAnew, toldOfSame } from '../disclosure/told-again.ts';
import type { Store } from '../neo4j/store.ts';
import type { StoredNetwork } from '../networks/network-reader.ts';
import { type Base, baseOf, type Figures, figuresOf } from './asset-figures.ts';
import type { Circles } from './circles.ts';

const Told = z.object({ base: ConnectedAssets.shape.base.unwrap(), figures: z.record(z.string(), AssetFigures) });

export type Showing = {
  /** When it was first told. */
  readonly asOf: string;
  readonly base: Base;
  readonly figuresOf: (assetId: string) => Figures;
  readonly respondents: readonly string[];
  readonly earlier: Earlier;
};

type Which = Omit<WhichKept, 'kind'>;

/** Of an asset that nobody named then, or that was not there. */
const fewOrNone: Figures = { turnTo: 'few', neighbourhoods: null, ageBands: null, circles: null, apart: null };

const respondentsOf = ({ members }: StoredNetwork): string[] =>
  members.flatMap((member) => (member.kind === 'resident' && member.answered ? [member.id] : []));

const open = (kept: Kept | undefined): Showing | undefined => {
  if (!kept) return undefined;
  const { at, respondents, earlier } = kept;
  const { base, figures } = Told.parse(JSON.parse(kept.figures));
  return { asOf: at, respondents, earlier, base, figuresOf: (assetId) => figures[assetId] ?? fewOrNone };
};

export const findShowing = (store: Store, which: Which): Promise<Showing | undefined> =>
  store.read(async (run) => open(await readKept(run, { ...which, kind: 'connections' })));

type Last = Pick<Showing, 'respondents' | 'earlier'>;

export const isDue = (last: Last | undefined, network: StoredNetwork): boolean =>
  mayTellAnew(last?.respondents, respondentsOf(network), last?.earlier ?? nothingEarlier);

/** What is told again because those who answered are the very same as when it was told. */
const againOf = (last: Last, network: StoredNetwork): Telling | undefined => {
  const respondents = respondentsOf(network);
  const told = toldOfSame(last.respondents, respondents, last.earlier);
  return told?.figures ? { at: told.at, respondents, figures: told.figures } : undefined;
};

export const isAgain = (last: Last | undefined, network: StoredNetwork): boolean =>
  last !== undefined && againOf(last, network) !== undefined;

const newOf = (network: StoredNetwork, circles: Circles, at: Date): Telling => {
  const figures = figuresOf(network, circles);
  const told = network.members
    .filter(({ kind }) => kind === 'asset')
    .map(({ id }) => [id, figures(id)] as const)
    .filter(([, { turnTo }]) => hideNone(turnTo) !== 'few');
  const text = JSON.stringify({ base: baseOf(network), figures: Object.fromEntries(told) });
  return { at: at.toISOString(), respondents: respondentsOf(network), figures: text };
};

/**
 * Tells anew, or again what was told of the same people, unless somebody else did so meanwhile.
 * @param circles undefined while they are not found: nothing is new without them.
 * @returns what is told from now on.
 */
export const tellAnew = async (
  store: Store,
  which: Which,
  { network, circles, at }: { readonly network: StoredNetwork; readonly circles: Circles | undefined; readonly at: Date },
): Promise<Showing | undefined> => {
  const kept = await tellKept(store, { ...which, kind: 'connections' }, async (_, last) => {
    if (circles && isDue(last, network)) return newOf(network, circles, at);
    return last && againOf(last, network);
  });
  return open(kept);
};
