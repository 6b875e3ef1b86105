/**
 * Assets by how residents are connected to them. What may be told of whom is decided here and in the two pure files beside
 * it, before anything is sorted or sent.
 */
import type { ConnectedAssets } from '../contract/connections.ts';
import type { Visibility } from '../contract/directory.ts';
import { rankOf } from '../disclosure/small-numbers.ts';
import type { MeasureService } from '../measures/measure-service.ts';
import type { Store } from '../neo4j/store.ts';
import type { NetworkReader, StoredNetwork } from '../networks/network-reader.ts';
import { baseOf, figuresOf } from './asset-figures.ts';
import { type Circles, tellCircles } from './circles.ts';
import { type AssetRow, listAssets } from './connection-queries.ts';
import { findShowing, isAgain, isDue, tellAnew } from './showing.ts';

export type ConnectionService = {
  /**
   * @param looksAfter whether it is for those who see the map itself: they are told the figures of now.
   * @throws DomainError notFound when the community has no such wave.
   */
  listAssets(communityId: string, waveId: string, looksAfter: boolean): Promise<ConnectedAssets>;
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
): ConnectionService => {
  /** What was told last, or something new when it is time, and the circles are found. */
  const tellOthers = async (
    which: { readonly communityId: string; readonly waveId: string },
    network: StoredNetwork,
    circles: Circles | undefined,
  ) => {
    const last = await findShowing(store, which);
    const due = isDue(last, network);
    const isOther = (circles && due) || isAgain(last, network);
    const told = isOther ? await tellAnew(store, which, { network, circles, at: now() }) : last;
    // Work that goes on says that somebody answered just now.
    return { told, waits: due };
  };

  return {
    listAssets: async (communityId, waveId, looksAfter) => {
      const network = await networks.read(communityId, waveId);
      const current = await measures.findMarks(communityId, network);
      const circles = current?.circles && tellCircles(network, current.circles);
      const today = now().toISOString().slice(0, 10);
      const assets = await store.read((run) => run(listAssets, { communityId, visible: forLinkWorkers, today }));
      const { told, waits } = looksAfter
        ? { told: { asOf: null, base: baseOf(network), figuresOf: figuresOf(network, circles) }, waits: true }
        : await tellOthers({ communityId, waveId }, network, circles);
      const items = assets.map((asset) => {
        const { isOnePerson, personAgrees, ...shown } = asset;
        return { ...shown, figures: told && isToldOf(asset) ? told.figuresOf(asset.id) : null };
      });
      // By what is shown; equal figures by name and never in the order of the true counts.
      const rank = (item: (typeof items)[number]) => (item.figures ? rankOf(item.figures.turnTo) : -1);
      items.sort((a, b) => rank(b) - rank(a) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
      return {
        wave: network.wave,
        asOf: told?.asOf ?? null,
        base: told?.base ?? null,
        items,
        working: current || !waits ? null : await measures.askFor(communityId, waveId),
      } as ConnectedAssets;
    },
  };
};
