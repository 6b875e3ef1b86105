/**
 * Assets by how residents are connected to them. What may be told of whom is decided here and in the two pure files beside
 * it, before anything is sorted or sent.
 */
import type { ConnectedAssets } from '../contract/connections.ts';
import type { Visibility } from '../contract/directory.ts';
import { rankOf } from '../disclosure/small-numbers.ts';
import type { MeasureService } from '../measures/measure-service.ts';
import type { Store } from '../neo4j/store.ts';
import type { NetworkReader } from '../networks/network-reader.ts';
import { baseOf, figuresOf } from './asset-figures.ts';
import { tellCircles } from './circles.ts';
import { type AssetRow, listAssets } from './connection-queries.ts';

export type ConnectionService = {
  /** @throws DomainError notFound when the community has no such wave. */
  listAssets(communityId: string, waveId: string): Promise<ConnectedAssets>;
};

/** Never what the panel keeps to itself, nor what is in no list. */
const forLinkWorkers: Visibility[] = ['public', 'professionals'];

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const isToldOf = (asset: AssetRow): boolean => !asset.isOnePerson || asset.personAgrees;

export const createConnectionService = (
  store: Store,
  networks: NetworkReader,
  measures: MeasureService,
  now: () => Date = () => new Date(),
): ConnectionService => ({
  listAssets: async (communityId, waveId) => {
    const network = await networks.read(communityId, waveId);
    const current = await measures.find(communityId, network);
    const circles = current && tellCircles(network, current.result.circles);
    const today = now().toISOString().slice(0, 10);
    const assets = await store.read((run) => run(listAssets, { communityId, visible: forLinkWorkers, today }));
    const figures = figuresOf(network, circles);
    const items = assets.map((asset) => {
      const { isOnePerson, personAgrees, ...shown } = asset;
      return { ...shown, figures: isToldOf(asset) ? figures(asset.id) : null };
    });
    // By what is shown; equal figures by name and never in the order of the true counts.
    const rank = (item: (typeof items)[number]) => (item.figures ? rankOf(item.figures.turnTo) : -1);
    items.sort((a, b) => rank(b) - rank(a) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    return {
      wave: network.wave,
      base: baseOf(network),
      items,
      working: current ? null : await measures.askFor(communityId, waveId),
    } as ConnectedAssets;
  },
});
