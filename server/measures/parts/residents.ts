/**
 * Figures of the ties between residents: those at once that are seen first, then all that are quick, then those that take a
 * search from everybody.
 */
import type { Network } from '#network/graph';
import type { SweepKernel } from '#network/kernels/sweep';
import type { AttributeMeasure, GraphMeasure, NodeMeasure } from '#network/measure';
import { attributeMeasures, graphMeasures, nodeMeasures } from '#network/measures';
import type { SurveyWave } from '#network/wave/survey-wave';
import { residentNetwork, respondentNetwork } from '#network/wave/wave-networks';
import { type KeyedPart, type Part, type PartContext, versionOf } from '../part.ts';
import type { GivenResult } from '../part-result.ts';
import { traits } from '../traits.ts';
import { figuresOfNetwork, type OfNetwork } from './of-network.ts';

type One = GraphMeasure | NodeMeasure | AttributeMeasure;

const ofResidents: readonly One[] = [...graphMeasures, ...nodeMeasures, ...attributeMeasures].filter(({ kinds }) =>
  kinds.includes('directed'),
);

/** What a coordinator looks for first; each is there in a moment at any size. */
const firstIds: ReadonlySet<string> = new Set(
  ['n', 'arcs', 'meanDegree', 'density', 'degreeMedian', 'degreeMax', 'components', 'isolates', 'largestComponentSize'].concat([
    'reciprocityArc',
    'reciprocityDyad',
    'inDegree',
    'outDegree',
  ]),
);

const keysOf = (measures: readonly One[]): string[] =>
  measures.flatMap(({ id, scope }) => (scope === 'graph' || scope === 'node' ? [id] : traits.map((trait) => `${id}[${trait}]`)));

/** Whatever reads what members say themselves is worked out among those who answered. */
const networkFor = (wave: SurveyWave, { basis }: One): Network =>
  basis === 'answered' ? respondentNetwork(wave) : residentNetwork(wave);

const compute = (measures: readonly One[], { wave, report, only }: PartContext, options: OfNetwork = {}): GivenResult => {
  const keys = new Set(measures.map(({ id }) => id));
  const byNetwork = new Map<Network, One[]>();
  for (const measure of measures) {
    const network = networkFor(wave, measure);
    byNetwork.set(network, [...(byNetwork.get(network) ?? []), measure]);
  }
  let done = 0;
  const results = [...byNetwork].map(([network, those]) => {
    const wanted = keysOf(those).filter((key) => only?.has(key) !== false);
    const result = figuresOfNetwork(network, new Set(wanted), options);
    done += those.length;
    report(done, keys.size);
    return result;
  });
  return {
    figures: results.flatMap(({ figures }) => figures ?? []),
    spreads: results.flatMap(({ spreads }) => spreads ?? []),
  };
};

const first = ofResidents.filter(({ id }) => firstIds.has(id));
/** Near-linear too, but many times over: they need not keep the others waiting. */
const slowIds: ReadonlySet<string> = new Set(
  'circlesStability circlesDistinct circlesSure circlesRuns circleSure coreShare coreFit'.split(' '),
);

const isQuick = ({ id, sweep, scope }: One): boolean =>
  !firstIds.has(id) && !slowIds.has(id) && !sweep && (scope === 'graph' || scope === 'node');
const quick = ofResidents.filter(isQuick);
const slow = ofResidents.filter(({ id }) => slowIds.has(id));
const byTrait = ofResidents.filter(({ scope }) => scope === 'graph by attribute' || scope === 'node by attribute');
const costly = ofResidents.filter(({ sweep }) => sweep !== undefined);

export const firstPart: Part = {
  id: 'first',
  stage: 'Counting people and ties',
  inputs: ['ties'],
  version: versionOf(first),
  compute: (context) => compute(first, context),
};

export const quickPart: Part = {
  id: 'quick',
  stage: 'Looking at who is close to whom',
  inputs: ['ties'],
  version: versionOf(quick, 2),
  compute: (context) => compute(quick, context),
};

export const steadyPart: Part = {
  id: 'steady',
  stage: 'Finding how steady the circles are',
  inputs: ['ties'],
  version: versionOf(slow),
  compute: (context) => compute(slow, context),
};

export const byTraitPart: KeyedPart = {
  id: 'by-trait',
  stage: 'Looking at ties within and between areas and ages',
  inputs: ['ties', 'traits'],
  version: versionOf(byTrait),
  keys: () => keysOf(byTrait),
  compute: (context) => compute(byTrait, context),
};

const answered = [...first, ...quick].filter(({ basis }) => basis === 'answered');

/** Those of the first and the quick ones that go by who answered, for whoever has all others by the network of everybody. */
export const answeredPart: KeyedPart = {
  id: 'answered',
  stage: 'Looking at those who answered',
  inputs: ['ties'],
  version: versionOf(answered),
  keys: () => keysOf(answered),
  compute: (context) => compute(answered, context),
};

/** What the costly ones need, each once for each network that they are of. */
const sweepsOf = (wave: SurveyWave): readonly (readonly [SweepKernel<unknown>, Network])[] => {
  const networks = new Set(costly.map((measure) => networkFor(wave, measure)));
  return [...networks].flatMap((network) => {
    const here = costly.filter((measure) => networkFor(wave, measure) === network);
    return [...new Set(here.flatMap(({ sweep }) => (sweep ? [sweep] : [])))].map((kernel) => [kernel, network] as const);
  });
};

/** Seconds, of all processors together, beyond which an exact figure is not worked out here; the command line has no such limit. */
const exactBudgetSeconds = 1_200;
/** Below so many members exact figures are there at once, and nothing is estimated before. */
const fewMembers = 2_000;

/** From samples, with how far off they may be; nothing where the exact ones come at once. */
export const estimatedPart: Part = {
  id: 'estimated',
  stage: 'Estimating who stands between others',
  inputs: ['ties'],
  version: versionOf(costly),
  compute: async (context) => {
    if (residentNetwork(context.wave).ids.length < fewMembers) return {};
    // A network of its own: what is estimated of one must not stand in for what is exact of the other.
    const wave = { ...context.wave };
    for (const [kernel, network] of sweepsOf(wave)) await context.estimate(kernel, network);
    return compute(costly, { ...context, wave }, { costly: 'approximate' });
  },
};

export const exactPart: Part = {
  id: 'exact',
  stage: 'Working out who stands between others',
  inputs: ['ties'],
  version: versionOf(costly),
  compute: async (context) => {
    for (const [kernel, network] of sweepsOf(context.wave)) {
      if (kernel.estimateSeconds(network) <= exactBudgetSeconds) await context.sweep(kernel, network);
    }
    return compute(costly, context, { costly: 'leave out' });
  },
};
