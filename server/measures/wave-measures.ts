/**
 * Everything that is computed of one wave at once: the measures of the ties between residents, the circles they form,
 * and a figure for each member of the whole network, by which marks on the map are sized.
 */
import { z } from 'zod';
import { buildNetwork, type Network } from '#network/graph';
import { measures, nodeMeasures } from '#network/measures';
import { type MeasureResults, runMeasures } from '#network/run-measures';
import { isNotRun, isUndefined } from '#network/types';
import type { StoredNetwork } from '../networks/network-reader.ts';

/** A network as plain columns, cheap to hand to another thread. `from` and `to` are places in `members`. */
export type WaveInput = {
  readonly members: readonly { readonly id: string; readonly kind: string }[];
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** Hands a network to the measures as plain columns. */
export const toWaveInput = (network: Pick<StoredNetwork, 'members' | 'ties'>): WaveInput => ({
  members: network.members.map(({ id, kind }) => ({ id, kind })),
  from: network.ties.from,
  to: network.ties.to,
});

export const WaveMeasures = z.object({
  graph: z.array(z.object({ id: z.string(), value: z.number().nullable(), reason: z.string() })),
  circles: z.array(z.number().nullable()),
  figures: z.array(z.object({ id: z.string(), values: z.array(z.number().nullable()) })),
});
export type WaveMeasures = z.infer<typeof WaveMeasures>;

/** By what the marks on the map can be sized. */
export const figureIds = ['inDegree', 'outDegree', 'betweenness', 'harmonicNormalised', 'pagerank085', 'coreNumber'] as const;

/** What the page of figures shows of the ties between residents; the command line has every measure there is. */
const pageIds: readonly string[] = ['n', 'arcs', 'reciprocityArc', 'density', 'meanDegree', 'components', 'isolates']
  .concat(['largestComponentSize', 'transitivity', 'triangles', 'avgClusteringZeros', 'avgClusteringExcluding'])
  .concat(['avgPathReachablePairs', 'reachablePairShare', 'diameterLargestComponent', 'globalEfficiency'])
  .concat(['degreeCentralisation', 'betweennessCentralisation', 'degeneracy', 'modularity', 'communities']);

const computedIds: ReadonlySet<string> = new Set([...pageIds, ...figureIds, 'community']);

/** Changes when the same network would give other figures: results kept under another version are not shown. */
export const measuresVersion: string = measures
  .filter(({ id }) => computedIds.has(id))
  .map(({ id, version }) => `${id}:${version}`)
  .join(' ');

/** The ties between residents, as arcs from who turns to whom; every resident of the wave is in it. */
export const residentNetwork = (input: WaveInput): Network => {
  const isResident = (index: number) => input.members[index]?.kind === 'resident';
  return buildNetwork({
    members: input.members.filter((member) => member.kind === 'resident').map(({ id }) => ({ id })),
    ties: tiesOf(input).filter((_, index) => isResident(input.from[index]!) && isResident(input.to[index]!)),
    directed: true,
  });
};

const wholeNetwork = (input: WaveInput): Network =>
  buildNetwork({ members: input.members.map(({ id, kind }) => ({ id, kind })), ties: tiesOf(input), directed: true });

const tiesOf = (input: WaveInput) =>
  input.from.map((from, index) => ({ from: input.members[from]!.id, to: input.members[input.to[index]!]!.id }));

const graphFigures = (results: MeasureResults): WaveMeasures['graph'] =>
  [...results.graph].map(([id, figure]) => {
    if (typeof figure === 'number') return { id, value: figure, reason: '' };
    if (isNotRun(figure))
      return { id, value: null, reason: `not run, about ${figure.minutes} ${figure.minutes === 1 ? 'minute' : 'minutes'}` };
    return { id, value: null, reason: figure.undefined };
  });

/** One value for each of `order`; null where there is none, and for members outside of the network. */
const inOrder = (results: MeasureResults, measure: string, order: readonly { readonly id: string }[]): (number | null)[] => {
  const values = results.node.get(measure);
  if (!values || isNotRun(values)) return order.map(() => null);
  const byId = new Map(results.ids.map((id, index) => [id, values[index]]));
  return order.map(({ id }) => {
    const value = byId.get(id);
    return value === undefined || isUndefined(value) ? null : value;
  });
};

/** A circle is several people; who is alone in theirs is in none. Numbered from 0, the largest first. */
const circlesOf = (results: MeasureResults, members: WaveInput['members']): (number | null)[] => {
  const found = inOrder(results, 'community', members);
  const sizes = new Map<number, number>();
  for (const circle of found) if (circle !== null) sizes.set(circle, (sizes.get(circle) ?? 0) + 1);
  const ranked = [...sizes].filter(([, size]) => size > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const number = new Map(ranked.map(([circle], index) => [circle, index]));
  return found.map((circle) => (circle === null ? null : (number.get(circle) ?? null)));
};

/**
 * Computes all of it.
 * @param onProgress called with the number of steps done and their total.
 */
export const computeWave = (
  input: WaveInput,
  onProgress: (done: number, total: number) => void = () => undefined,
): WaveMeasures => {
  const steps = pageIds.length + figureIds.length;
  let done = 0;
  let current = '';
  const step = ({ measure }: { measure: string }) => {
    if (measure === current) return;
    current = measure;
    done += 1;
    onProgress(Math.min(done, steps), steps);
  };
  const wanted = new Set([...pageIds, 'community']);
  const residents = runMeasures(residentNetwork(input), { only: wanted, onProgress: step });
  const everyone = runMeasures(wholeNetwork(input), { only: new Set(figureIds), onProgress: step });
  return {
    graph: graphFigures(residents),
    circles: circlesOf(residents, input.members),
    figures: figureIds.map((id) => ({ id, values: inOrder(everyone, id, input.members) })),
  };
};

/** Label and question of a figure that sizes marks. */
export const describeFigure = (id: string): { readonly label: string; readonly question: string } => {
  const measure = nodeMeasures.find((one) => one.id === id);
  if (!measure) throw new Error(`no measure ${id}`);
  return { label: measure.label, question: measure.question };
};
