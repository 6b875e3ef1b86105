/**
 * What is told of a wave to those who do not look after the map: kept, and made anew only when disclosure/told-again.ts says.
 */
import { z } from 'zod';
import { AssetFigures, ConnectedAssets } from '../contract/connections.ts';
import { type Kept, readKept, tellAnew as tellKept, type Which as WhichKept } from '../disclosure/showings.ts';
import { hideNone, mayTellAnew } from '../disclosure/told-again.ts';
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
};

type Which = Omit<WhichKept, 'kind'>;

/** Of an asset that nobody named then, or that was not there. */
const fewOrNone: Figures = { turnTo: 'few', neighbourhoods: null, ageBands: null, circles: null, apart: null };

const respondentsOf = ({ members }: StoredNetwork): string[] =>
  members.flatMap((member) => (member.kind === 'resident' && member.answered ? [member.id] : []));

const open = (kept: Kept | undefined): Showing | undefined => {
  if (!kept) return undefined;
  const { base, figures } = Told.parse(JSON.parse(kept.figures));
  return { asOf: kept.at, respondents: kept.respondents, base, figuresOf: (assetId) => figures[assetId] ?? fewOrNone };
};

export const findShowing = (store: Store, which: Which): Promise<Showing | undefined> =>
  store.read(async (run) => open(await readKept(run, { ...which, kind: 'connections' })));

export const isDue = (showing: Pick<Showing, 'respondents'> | undefined, network: StoredNetwork): boolean =>
  mayTellAnew(showing?.respondents, respondentsOf(network));

/** Tells anew, unless somebody else did so meanwhile. @returns what is told from now on. */
export const tellAnew = async (
  store: Store,
  which: Which,
  { network, circles, at }: { readonly network: StoredNetwork; readonly circles: Circles; readonly at: Date },
): Promise<Showing | undefined> => {
  const figures = figuresOf(network, circles);
  const told = network.members
    .filter(({ kind }) => kind === 'asset')
    .map(({ id }) => [id, figures(id)] as const)
    .filter(([, { turnTo }]) => hideNone(turnTo) !== 'few');
  const text = JSON.stringify({ base: baseOf(network), figures: Object.fromEntries(told) });
  const next: Kept = { at: at.toISOString(), respondents: respondentsOf(network), figures: text };
  const kept = await tellKept(store, { ...which, kind: 'connections' }, async (_, last) =>
    isDue(last, network) ? next : undefined,
  );
  return open(kept);
};
