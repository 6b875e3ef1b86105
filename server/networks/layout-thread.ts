/**
 * The worker thread in which the map is laid out: residents first, by the ties between them, circle by circle; then all
 * others beside those who turn to them. Laid out together, the surgery and the school gate would draw everybody into one
 * ball in which no circle could be seen.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { buildNetwork, type Network } from '#network/graph';
import { layOut } from '#network/layout/lay-out';
import type { Point } from '#network/layout/points';
import { circlesOf as circlesOfWave } from '../measures/parts/marks.ts';
import { stepBack } from '../process/step-back.ts';
import type { LayoutInput, LayoutResult } from './layout-worker.ts';

const seed = 1;

const networkOf = (ids: readonly string[], pairs: LayoutInput['pairs']): Network =>
  buildNetwork({ members: ids.map((id) => ({ id })), ties: pairs.map(([from, to]) => ({ from, to })), directed: false });

/** The same circles as the figures of the newest wave have, or outlines would not fit the clumps. */
const circlesOf = ({ newest }: LayoutInput): Map<string, number> => {
  if (!newest) return new Map();
  return new Map(circlesOfWave(newest).flatMap((circle, at) => (circle === null ? [] : [[newest.members[at]!.id, circle]])));
};

const layOutResidents = (input: LayoutInput): Map<string, Point> => {
  const { residents, pairs, placed } = input;
  const isResident = new Set(residents);
  const between = pairs.filter(([from, to]) => isResident.has(from) && isResident.has(to));
  const tied = [...new Set(between.flat())];
  if (tied.length === 0) return new Map();
  const network = networkOf(tied, between);
  const fixed = new Map(placed.filter(([id]) => network.indexOf.has(id)).map(([id, x, y]) => [id, { x, y }]));
  return layOut(network, { seed, fixed, groups: circlesOf(input) });
};

stepBack();
const input = workerData as LayoutInput;
const fixed = new Map<string, Point>(input.placed.map(([id, x, y]) => [id, { x, y }]));
for (const [id, place] of layOutResidents(input)) fixed.set(id, place);
const places = layOut(networkOf(input.ids, input.pairs), { seed, fixed });
const result: LayoutResult = [...places].map(([id, { x, y }]) => [id, x, y]);
parentPort?.postMessage({ result });
