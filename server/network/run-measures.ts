import { byAttribute } from './by-attribute.ts';
import type { Network } from './graph.ts';
import type { SweepKernel, Tolerance } from './kernels/sweep.ts';
import {
  type GraphMeasure,
  kindOf,
  type Measure,
  type MemberSet,
  type MemberValues,
  type NetworkKind,
  type NodeMeasure,
  type SetMeasure,
} from './measure.ts';
import { graphMeasures, nodeMeasures, setMeasures } from './measures.ts';
import { CancelledError, type ComputeOptions, type NotRun, type Progress, type Undefined, undefinedBecause } from './types.ts';

/** Time a single measure may be expected to take before it is left out. */
export const defaultBudgetSeconds = 60;

/**
 * What becomes of a measure that takes a search from every member: within the budget it is exact, and over it left out or
 * estimated from samples; or it is exact whatever it takes; or always estimated.
 */
export type Costly = 'leave out' | 'estimate' | 'exact' | 'approximate';

export type RunOptions = {
  readonly budgetSeconds?: number;
  /** `leave out` when absent. */
  readonly costly?: Costly;
  /** Keys of the measures wanted; all of them when absent. */
  readonly only?: ReadonlySet<string>;
  readonly seed?: number;
  readonly signal?: { readonly aborted: boolean };
  /** Called before each measure, and during those that go through all members. */
  readonly onProgress?: (progress: Progress & { readonly measure: string }) => void;
  /** Called after each measure, for whoever times them. */
  readonly onDone?: (measure: string) => void;
};

export type GraphFigure = number | Undefined | NotRun;
export type SetFigure = MemberSet | Undefined | NotRun;
export type MemberFigures = ArrayLike<number | Undefined> | NotRun;

/** Of a figure from samples: with probability 1 - delta it is right to within epsilon, in the measure's own words. */
export type EstimateNote = Tolerance & { readonly samples: number };

export type MeasureResults = {
  readonly ids: readonly string[];
  readonly graph: ReadonlyMap<string, GraphFigure>;
  /** Which members or ties. */
  readonly set: ReadonlyMap<string, SetFigure>;
  /** Per measure one value per member, in the order of `ids`. */
  readonly node: ReadonlyMap<string, MemberFigures>;
  /** Which of these are estimates. */
  readonly estimated: ReadonlyMap<string, EstimateNote>;
};

type Wanted = {
  readonly graph: readonly GraphMeasure[];
  readonly set: readonly SetMeasure[];
  readonly node: readonly NodeMeasure[];
};

/** The measures that are meant for this kind of network, or named there as undefined; of `only` alone, when given. */
export function wantedMeasures(network: Network, only?: ReadonlySet<string>): Wanted {
  const wanted = (measure: Measure): boolean => isListed(measure, kindOf(network)) && only?.has(measure.id) !== false;
  const attributes = byAttribute(network);
  return {
    graph: [...graphMeasures, ...attributes.graph].filter(wanted),
    set: setMeasures.filter(wanted),
    node: [...nodeMeasures, ...attributes.node].filter(wanted),
  };
}

/** What they need that takes a search from every member, each once. */
export function sweepsOf({ graph, set, node }: Wanted, network: Network): ReadonlySet<SweepKernel<unknown>> {
  const meant = [...graph, ...set, ...node].filter(({ kinds }) => kinds.includes(kindOf(network)));
  return new Set(meant.flatMap(({ sweep }) => (sweep ? [sweep] : [])));
}

/**
 * Works out every measure that is meant for this kind of network. One that would take longer than the budget is left out
 * with an estimate of its time, or estimated itself; one that has no value says why. In a two-mode network one-mode measures
 * are named but undefined, since their formulas count ties that cannot exist.
 * @throws CancelledError when the signal is raised.
 */
export function runMeasures(network: Network, options: RunOptions = {}): MeasureResults {
  const { graph, set, node } = wantedMeasures(network, options.only);
  const estimated = new Map<string, EstimateNote>();
  const figures = <M extends Measure, F>(measures: readonly M[], compute: (one: M) => F, undefinedHere: F) =>
    new Map(
      measures.map((measure) => {
        const isMeant = measure.kinds.includes(kindOf(network));
        const figure = isMeant ? (leftOut(measure, network, options) ?? compute(measure)) : undefinedHere;
        const note = isMeant ? measure.sweep?.noteOf(network) : undefined;
        if (note) estimated.set(measure.id, note);
        options.onDone?.(measure.id);
        return [measure.id, figure] as const;
      }),
    );
  return {
    ids: network.ids,
    graph: figures<GraphMeasure, GraphFigure>(graph, (one) => tamed(one.compute(network, forOne(one, options))), oneModeOnly),
    set: figures<SetMeasure, SetFigure>(set, (one) => one.compute(network, forOne(one, options)), oneModeOnly),
    node: figures<NodeMeasure, MemberFigures>(
      node,
      (one) => allTamed(one.compute(network, forOne(one, options))),
      network.ids.map(() => oneModeOnly),
    ),
    estimated,
  };
}

const oneModeOnly = undefinedBecause('this figure is for networks of one kind of member');

/** Whether the measure appears for this kind of network at all, be it as undefined. */
const isListed = (measure: Measure, kind: NetworkKind): boolean =>
  measure.kinds.includes(kind) || (kind === 'two-mode' && measure.kinds.includes('undirected'));

/** Makes ready what the measure needs; says why it is left out when it is. */
function leftOut(measure: Measure, network: Network, options: RunOptions): NotRun | undefined {
  if (options.signal?.aborted) throw new CancelledError();
  options.onProgress?.({ measure: measure.id, done: 0, total: network.ids.length });
  const { costly = 'leave out', budgetSeconds = defaultBudgetSeconds } = options;
  if (costly === 'exact') return undefined;
  const { sweep } = measure;
  const mayEstimate = costly !== 'leave out';
  if (sweep && !sweep.isKnown(network)) {
    if (costly === 'approximate' || (mayEstimate && sweep.estimateSeconds(network) > budgetSeconds)) {
      sweep.estimate(network, forOne(measure, options));
    }
  }
  const seconds = (sweep?.estimateSeconds(network) ?? 0) + (measure.estimateSeconds?.(network) ?? 0);
  return seconds <= budgetSeconds ? undefined : { notRun: true, minutes: Math.max(1, Math.round(seconds / 60)) };
}

const forOne = (measure: Measure, { seed, signal, onProgress }: RunOptions): ComputeOptions => ({
  ...(seed === undefined ? {} : { seed }),
  ...(signal === undefined ? {} : { signal }),
  ...(onProgress === undefined ? {} : { onProgress: (progress) => onProgress({ ...progress, measure: measure.id }) }),
});

const notANumber = undefinedBecause('the numbers involved are too large to work with');

/** Figures that are numbers alone stay as they are: for each to be looked at by itself takes as long as to work some of them out. */
function allTamed(values: MemberValues): MemberFigures {
  if (values instanceof Uint32Array || (values instanceof Float64Array && values.every(Number.isFinite))) return values;
  return Array.from(values, tamed);
}

/** The last line of defence: whatever a measure does, NaN and Infinity never leave here. */
const tamed = (value: number | Undefined): number | Undefined =>
  typeof value === 'number' && !Number.isFinite(value) ? notANumber : value;
