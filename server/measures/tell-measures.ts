/**
 * From what is kept of the figures of a wave to what is told of them: each with its words, its base and how unsure it is. Pure.
 */
import {
  type AssetColumn,
  type FigureOf,
  type Measure,
  MeasureFamily,
  type MeasureSpread,
  type Measures,
} from '../contract/measures.ts';
import { type DescribedFigure, describeFigure, findingOf, orderOf, spreadFindingOf } from './describe.ts';
import type { Figure, PartResult, Range, SpreadFigure } from './part-result.ts';
import { fewestInSpread } from './spreads.ts';

/** What a trait or a name generator is called. */
export type NameOf = (of: string, kind: FigureOf['kind']) => string;

export type WavePart = { readonly waveId: string; readonly result: PartResult };

const keyOf = ({ id, of }: Pick<Figure, 'id' | 'of'>): string => `${id} ${of ?? ''}`;

const rangesOf = (here: readonly PartResult[]): ReadonlyMap<string, Range> =>
  new Map(here.flatMap((part) => part.ranges).map((range) => [keyOf(range), range]));

const rangeOf = (range: Range | undefined): AssetColumn['ranges'][number] =>
  !range || range.low === null || range.high === null ? null : { low: range.low, high: range.high };

const figureOf = (of: string | null, { ofKind }: DescribedFigure, nameOf: NameOf): FigureOf | null =>
  of === null ? null : { kind: ofKind, code: of, label: nameOf(of, ofKind) };

type Stored = Pick<Figure, 'id' | 'of' | 'reason' | 'base' | 'estimate'>;

/** What a figure and a spread have in common. */
type Words = Omit<MeasureSpread, 'spread' | 'bins'>;

/** Figures of these count people, answers or ties, each as it needs: to say which people these are would be wrong of some. */
const counts: ReadonlySet<DescribedFigure['words']['scope']> = new Set(['wave', 'generator', 'asset', 'change'] as const);

/** Of people and places together as little can be said. */
const isOfPeople = (words: DescribedFigure['words']): boolean =>
  !counts.has(words.scope) && !('kinds' in words && words.kinds.every((kind) => kind === 'two-mode'));

const wordsFor = (one: Stored, described: DescribedFigure, nameOf: NameOf, finding: string): Words => {
  const { id, label, question, caveats, version, basis } = described.words;
  return {
    id,
    family: described.family,
    label,
    question,
    of: figureOf(one.of, described, nameOf),
    finding,
    reason: one.reason,
    caveats: [...caveats],
    version: String(version),
    base: one.base === null ? null : { count: one.base, of: isOfPeople(described.words) ? basis : 'counted' },
    isOfFew: one.base !== null && one.base < fewestInSpread,
    estimated: one.estimate,
  };
};

const placeOf = ({ id, of }: Pick<Measure, 'id' | 'of'>): number => orderOf(id, of === null ? null : of.code);

const byHeading = <T extends Pick<Measure, 'id' | 'family' | 'of'>>(all: T[]): T[] => {
  const families = MeasureFamily.options;
  return all.sort((a, b) => families.indexOf(a.family) - families.indexOf(b.family) || placeOf(a) - placeOf(b));
};

const noneBecause = (described: DescribedFigure, range: Range | undefined, isThere: boolean): string => {
  const { interval } = described.words;
  if (typeof interval === 'object') return interval.none;
  if (!isThere) return 'there is no figure';
  return range?.reason ? range.reason : 'it is not worked out yet';
};

const intervalOf = (range: Range | undefined, { words }: DescribedFigure): Measure['interval'] =>
  !range || range.low === null || range.high === null || (words.interval !== 'bootstrap' && words.interval !== 'jackknife')
    ? null
    : { low: range.low, high: range.high, how: words.interval, resamples: range.resamples };

/** An exact figure stands in for its estimate; each is told once. */
const exactFirst = <T extends Stored>(all: readonly T[]): T[] => {
  const best = new Map<string, T>();
  for (const one of all) if (!best.has(keyOf(one)) || one.estimate === null) best.set(keyOf(one), one);
  return [...best.values()];
};

/** @param waves the parts of every wave, in the order of the waves; those of `waveId` are told, the others are its history. */
export const tellMeasures = (waves: readonly WavePart[], waveId: string, nameOf: NameOf): Measure[] => {
  const here = waves.filter((part) => part.waveId === waveId).map(({ result }) => result);
  const ranges = rangesOf(here);
  const history = new Map<string, Measure['history']>();
  for (const { waveId: of, result } of waves) {
    for (const figure of result.figures) {
      if (figure.value === null) continue;
      const past = (history.get(keyOf(figure)) ?? []).filter((one) => one.waveId !== of);
      history.set(keyOf(figure), [...past, { waveId: of as Measure['history'][number]['waveId'], value: figure.value }]);
    }
  }
  const told = exactFirst(here.flatMap(({ figures }) => figures)).flatMap((figure): Measure[] => {
    const described = describeFigure(figure.id, figure.of);
    if (!described) return [];
    const about = { members: figure.base ?? 0, of: figure.of === null ? '' : nameOf(figure.of, described.ofKind) };
    const finding = figure.value === null ? '' : findingOf(described, figure.value, about);
    const interval = figure.value === null ? null : intervalOf(ranges.get(keyOf(figure)), described);
    return [
      {
        ...wordsFor(figure, described, nameOf, finding),
        value: figure.value,
        interval,
        noInterval: interval ? '' : noneBecause(described, ranges.get(keyOf(figure)), figure.value !== null),
        history: history.get(keyOf(figure)) ?? [],
      },
    ];
  });
  return byHeading(told);
};

export const tellSpreads = (here: readonly PartResult[], nameOf: NameOf): MeasureSpread[] => {
  const told = exactFirst<SpreadFigure>(here.flatMap(({ spreads }) => spreads)).flatMap((figure): MeasureSpread[] => {
    const described = describeFigure(figure.id, figure.of);
    if (!described) return [];
    const about = { members: figure.base ?? 0, of: figure.of === null ? '' : nameOf(figure.of, described.ofKind) };
    const finding = figure.spread ? spreadFindingOf(described, figure.spread, about) : '';
    return [{ ...wordsFor(figure, described, nameOf, finding), spread: figure.spread, bins: figure.bins }];
  });
  return byHeading(told);
};

/** @param names of what is used, by id; what has none any more is left out with its figures. */
export const tellAssets = (here: readonly PartResult[], names: ReadonlyMap<string, string>): Measures['assets'] => {
  const assets = here.map((part) => part.assets).find((one) => one !== undefined);
  if (!assets) return { members: [], columns: [] };
  const ranges = rangesOf(here);
  const kept = assets.ids.flatMap((id, at) => (names.has(id) ? [at] : []));
  return {
    members: kept.map((at) => ({ id: assets.ids[at], name: names.get(assets.ids[at]!) })) as Measures['assets']['members'],
    columns: assets.columns.flatMap(({ id, values, reasons }): AssetColumn[] => {
      const words = describeFigure(id)?.words;
      if (!words) return [];
      const { label, question, caveats, version } = words;
      return [
        {
          id,
          label,
          question,
          caveats: [...caveats],
          version: String(version),
          values: kept.map((at) => values[at] ?? null),
          reasons: kept.map((at) => reasons[at] ?? ''),
          ranges: kept.map((at) => rangeOf(ranges.get(keyOf({ id, of: assets.ids[at]! })))),
        },
      ];
    }),
  };
};
