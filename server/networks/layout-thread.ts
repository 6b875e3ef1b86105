/** The worker thread in which the map is laid out. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildNetwork } from '#network/graph';
import { layOut } from '#network/layout/lay-out';
import type { LayoutInput, LayoutResult } from './layout-worker.ts';

const { ids, pairs, placed } = workerData as LayoutInput;
const network = buildNetwork({
  members: ids.map((id) => ({ id })),
  ties: pairs.map(([from, to]) => ({ from, to })),
  directed: false,
});
const places = layOut(network, { seed: 1, fixed: new Map(placed.map(([id, x, y]) => [id, { x, y }])) });
const result: LayoutResult = [...places].map(([id, { x, y }]) => [id, x, y]);
parentPort?.postMessage({ result });
