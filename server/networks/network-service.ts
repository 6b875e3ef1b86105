/**
 * The network of a wave as the working map shows it: what is stored, the circles and figures when they have been
 * computed for it, and the work that is under way when they have not.
 */
import type { MemberFigures, Network } from '../contract/network.ts';
import type { JobService } from '../jobs/job-service.ts';
import { describeFigure } from '../measures/describe.ts';
import type { CurrentMarks, MeasureService } from '../measures/measure-service.ts';
import type { NetworkReader, StoredNetwork } from './network-reader.ts';
import { shareReads } from './share-reads.ts';

export type NetworkService = {
  /** @throws DomainError notFound */
  read(communityId: string, waveId: string): Promise<Network>;
};

const figuresOf = (current: CurrentMarks | undefined): MemberFigures[] =>
  (current?.marks ?? []).flatMap(({ id, values, estimate }) => {
    const words = describeFigure(id)?.words;
    return words ? [{ id, label: words.label, question: words.question, values, isEstimate: estimate !== null }] : [];
  });

/** Only members in a tie need a place: the map sets the others in rows of their own. */
const lacksPlaces = ({ members, ties }: StoredNetwork): boolean => {
  const lacks = (index: number) => members[index]?.x === null;
  return ties.from.some(lacks) || ties.to.some(lacks);
};

export const createNetworkService = (networks: NetworkReader, measures: MeasureService, jobs: JobService): NetworkService => {
  const share = shareReads<Network>();
  const read = async (communityId: string, waveId: string): Promise<Network> => {
    const network = await networks.read(communityId, waveId);
    const current = await measures.findMarks(communityId, network);
    const layout = lacksPlaces(network) ? (await jobs.askOnce(communityId, 'layout', {})).id : null;
    const working = { layout, measures: current ? null : await measures.askFor(communityId, waveId) };
    const { inputsHash: _, ...stored } = network;
    return Object.freeze({
      ...stored,
      circles: current?.circles ?? network.members.map(() => null),
      figures: figuresOf(current),
      working,
    } as Network);
  };
  return { read: (communityId, waveId) => share(`${communityId} ${waveId}`, () => read(communityId, waveId)) };
};
