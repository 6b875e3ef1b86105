/**
 * One measure of a wave as it is told: with its base, and nothing of fewer than ten. Pure.
 */
import type { MeasureFigures, NoFigure, ScoreBase } from '../contract/scores.ts';
import { showAverage } from '../disclosure/small-numbers.ts';
import { conditionsTellMore } from './conditions.ts';
import { type Counted, meet } from './counted.ts';
import { partsOfBands, placeIn } from './groups-of.ts';
import type { Defined } from './measures-of.ts';
import type { Met } from './meet.ts';
import { fewest } from './paired-change.ts';
import { hiddenBeside, nothingOfBase, tellBase } from './tell-base.ts';
import { changeOf } from './tell-change.ts';
import { countOf, withhold, withholdChosen } from './withhold.ts';

type Told = Pick<MeasureFigures, 'mean' | 'noMean' | 'cells' | 'noCells' | 'bands'>;

const nothing = (why: NoFigure): Told => ({ mean: null, noMean: why, cells: [], noCells: why, bands: [] });

const countsOf = ({ groups, codes }: Defined, answered: readonly Met[]): number[] => {
  const counts = groups.map(() => 0);
  for (const { value, codes: given } of answered) {
    const places = codes === null ? [placeIn(groups, value ?? 0)] : given.map((code) => codes.indexOf(code));
    for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
};

const tell = (defined: Defined, met: readonly Met[], base: ScoreBase): Told => {
  const answered = met.filter(({ status }) => status === 'answered');
  if (defined.noCells !== null) return nothing(defined.noCells);
  if (answered.length < fewest) return nothing('few');
  const { groups, several, range } = defined;
  const counts = countsOf(defined, answered);
  const cellsOf = (shown: readonly (number | null)[]) => groups.map(({ label }, at) => ({ label, count: shown[at] ?? null }));
  if (several) {
    const asked = met.length - (base.notAsked ?? 0);
    const cells = cellsOf(withholdChosen(counts, base.answered === null ? [answered.length, asked] : [answered.length]));
    return { mean: null, noMean: 'no-number', cells, noCells: null, bands: [] };
  }
  // What is true of all of them is true of each.
  if (counts.filter((count) => count > 0).length === 1) return nothing('same');
  const mean = range === null ? null : showAverage(answered.map(({ value }) => value ?? 0));
  const beside = hiddenBeside(base, met);
  const shown = withhold({
    groups: [...groups, ...beside.groups],
    counts: [...counts, ...beside.counts],
    mean,
    hidden: beside.counts.map((_, at) => groups.length + at),
  });
  const noMean = range === null ? 'no-number' : shown.mean === null ? 'protects' : null;
  return {
    mean: shown.mean,
    noMean,
    cells: cellsOf(shown.counts),
    noCells: null,
    bands: defined.bands.map(({ key, standing, bands }) => ({
      key,
      standing,
      cells: partsOfBands(groups, bands).map((parts, at) => ({
        label: bands[at]?.label ?? '',
        count: countOf(shown.counts.slice(0, groups.length), parts, base.answered),
      })),
    })),
  };
};

const isWithheld = ({ base, cells, noCells }: MeasureFigures): boolean =>
  Object.values(base).includes(null) ||
  cells.some(({ count }) => count === null) ||
  (noCells !== null && ['few', 'same', 'protects'].includes(noCells));

/** How many were asked something tells how many gave the answer upon which it is asked. */
const withoutBase = ({ base, ...measure }: MeasureFigures): MeasureFigures => ({
  ...measure,
  ...nothing('protects'),
  base: nothingOfBase(base.interviews),
  change: measure.change.is === 'change' ? { is: 'none', why: 'protects' } : measure.change,
});

export const tellMeasure = (defined: Defined, now: readonly Counted[], before: readonly Counted[] | null): MeasureFigures => {
  const met = now.map((one) => meet(one, defined));
  const { key, part, label, is, scale, rule, range, higherIs, several } = defined;
  const asked = { key, part, label, is, scale, rule, range, higherIs, severalChosen: several };
  const base = defined.noCells === 'elsewhere' ? nothingOfBase(met.length) : tellBase(met);
  return { ...asked, base, ...tell(defined, met, base), change: changeOf(defined, now, before) };
};

/** All measures of a wave, in their order. */
export const tellMeasures = (
  all: readonly Defined[],
  now: readonly Counted[],
  before: readonly Counted[] | null,
): MeasureFigures[] => {
  const earlier = new Map<string, { readonly defined: Defined; readonly isWithheld: boolean }>();
  return all.map((defined) => {
    const plain = tellMeasure(defined, now, before);
    const told = conditionsTellMore(defined, earlier) ? withoutBase(plain) : plain;
    // Two versions may ask under one key.
    earlier.set(told.key, { defined, isWithheld: isWithheld(told) || (earlier.get(told.key)?.isWithheld ?? false) });
    return told;
  });
};
