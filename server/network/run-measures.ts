import { byAttribute } from './by-attribute.ts';
import type { Network } from './graph.ts';
import {
  type GraphMeasure,
  kindOf,
  type Measure,
  type MemberSet,
  type NetworkKind,
  type NodeMeasure,
  type SetMeasure,
} from './measure.ts';
import { graphMeasures, nodeMeasures, setMeasures } from './measures.ts';
import { CancelledError, type ComputeOptions, type NotRun, type Progress, type Undefined, undefinedBecause } from './types.ts';

/** Time a single measure may be expected to take before it is left out. */
export const defaultBudgetSeconds = 60;

export type RunOptions = {
  readonly budgetSeconds?: number;
  /** Keys of the measures wanted; all of them when absent. */
  readonly only?: ReadonlySet<string>;
  readonly seed?: number;
  readonly signal?: { readonly aborted: boolean };
  /** Called before each measure, and during those that go through all members. */
  readonly onProgress?: (progress: Progress & { readonly measure: string }) => void;
};

export type GraphFigure = number | Undefined | NotRun;
export type SetFigure = MemberSet | Undefined | NotRun;
export type MemberFigures = readonly (number | Undefined)[] | NotRun;

export type MeasureResults = {
  readonly ids: readonly string[];
  readonly graph: ReadonlyMap<string, GraphFigure>;
  /** Which members or ties. */
  readonly set: ReadonlyMap<string, SetFigure>;
  /** Per measure one value per member, in the order of `ids`. */
  readonly node: ReadonlyMap<string, MemberFigures>;
};

/**
 * Works out every measure that is meant for this kind of network. One that would take longer than the budget is left out
 * with an estimate; one that has no value says why. In a two-mode network one-mode measures are named but undefined, since
 * their formulas count ties that cannot exist.
 * @throws CancelledError when the signal is raised.
 */
export function runMeasures(network: Network, options: RunOptions = {}): MeasureResults {
  const wanted = (measure: Measure): boolean => isListed(measure, kindOf(network)) && options.only?.has(measure.id) !== false;
  const attributes = byAttribute(network);
  return {
    ids: network.ids,
    graph: figures([...graphMeasures, ...attributes.graph].filter(wanted), (one) => graphFigure(one, network, options)),
    set: figures(setMeasures.filter(wanted), (one) => setFigure(one, network, options)),
    node: figures([...nodeMeasures, ...attributes.node].filter(wanted), (one) => memberFigures(one, network, options)),
  };
}

const figures = <M extends Measure, F>(measures: readonly M[], figure: (measure: M) => F): ReadonlyMap<string, F> =>
  new Map(measures.map((measure) => [measure.id, figure(measure)]));

function graphFigure(measure: GraphMeasure, network: Network, options: RunOptions): GraphFigure {
  if (!measure.kinds.includes(kindOf(network))) return oneModeOnly;
  return overBudget(measure, network, options) ?? tamed(measure.compute(network, forOne(measure, options)));
}

function setFigure(measure: SetMeasure, network: Network, options: RunOptions): SetFigure {
  if (!measure.kinds.includes(kindOf(network))) return oneModeOnly;
  return overBudget(measure, network, options) ?? measure.compute(network, forOne(measure, options));
}
function memberFigures(measure: NodeMeasure, network: Network, options: RunOptions): MemberFigures {
  if (!measure.kinds.includes(kindOf(network))) return network.ids.map(() => oneModeOnly);
  return overBudget(measure, network, options) ?? Array.from(measure.compute(network, forOne(measure, options)), tamed);
}

const oneModeOnly = undefinedBecause('this figure is for networks of one kind of member');

/** Whether the measure appears for this kind of network at all, be it as undefined. */
const isListed = (measure: Measure, kind: NetworkKind): boolean =>
  measure.kinds.includes(kind) || (kind === 'two-mode' && measure.kinds.includes('undirected'));

function overBudget(measure: Measure, network: Network, options: RunOptions): NotRun | undefined {
  if (options.signal?.aborted) throw new CancelledError();
  options.onProgress?.({ measure: measure.id, done: 0, total: network.ids.length });
  const seconds = measure.estimateSeconds?.(network) ?? 0;
  if (seconds <= (options.budgetSeconds ?? defaultBudgetSeconds)) return undefined;
  return { notRun: true, minutes: Math.max(1, Math.round(seconds / 60)) };
}

const forOne = (measure: Measure, { seed, signal, onProgress }: RunOptions): ComputeOptions => ({
  ...(seed === undefined ? {} : { seed }),
  ...(signal === undefined ? {} : { signal }),
  ...(onProgress === undefined ? {} : { onProgress: (progress) => onProgress({ ...progress, measure: measure.id }) }),
});

const notANumber = undefinedBecause('the numbers involved are too large to work with');

/** The last line of defence: whatever a measure does, NaN and Infinity never leave here. */
const tamed = (value: number | Undefined): number | Undefined =>
  typeof value === 'number' && !Number.isFinite(value) ? notANumber : value;
