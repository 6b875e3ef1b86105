/**
 * Figures in words: how large, how unsure, of whom. Pure.
 */
import type { Wave } from '#contract/communities';
import type { Bin, Measure, MeasureSpread } from '#contract/measures';
import { language, showList, showNumber, t } from '../words/words.ts';

const tag = language.startsWith('xx') ? 'en-GB' : language;
const small = new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 });
const middle = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });

/** Three places after the point say nothing of 12.3 and hide all of 0.0004. */
export const showFigure = (value: number): string => {
  const size = Math.abs(value);
  if (size >= 1) return middle.format(value);
  return size < 0.01 && size > 0 ? small.format(value) : showNumber(value);
};

/** So many are drawn where there is time; the notes on method say so, and of fewer the figure itself. */
const allResamples = 200;

/** Between what it would lie 95 times in 100, or why that is not known. */
export const sayInterval = ({ value, interval, noInterval }: Pick<Measure, 'value' | 'interval' | 'noInterval'>): string => {
  if (interval) {
    const { low, high, how, resamples } = interval;
    const words = { low: showFigure(low), high: showFigure(high) };
    const isOfFewer = how === 'bootstrap' && resamples < allResamples;
    return isOfFewer ? t('measures.intervalOfFewer', { ...words, count: resamples }) : t('measures.interval', words);
  }
  if (value === null) return '';
  return noInterval === '' ? t('measures.noIntervalYet') : t('measures.noInterval', { reason: noInterval });
};

/** "Openness to other areas, by area": which one of several of a kind it is. */
export const sayLabel = ({ label, of }: Pick<Measure, 'label' | 'of'>): string =>
  of ? t('measures.labelOf', { label, of: t(`measures.of.${of.kind}`, { label: of.label }) }) : label;

export const sayBase = ({ base }: Pick<Measure, 'base'>): string =>
  base === null ? t('measures.noBase') : t(`measures.baseOf.${base.of}`, { count: base.count });

/** Empty for a figure that was worked out exactly. */
export const sayEstimated = ({ estimated }: Pick<Measure, 'estimated'>): string =>
  estimated ? t('measures.estimatedWithin', { within: showFigure(estimated.epsilon) }) : '';

export const sayEstimatedLong = ({ estimated }: Pick<Measure, 'estimated'>): string => {
  if (!estimated) return '';
  const { epsilon, delta, samples } = estimated;
  const times = Math.floor((1 - delta) * 100);
  return t('measures.estimatedHow', { within: showFigure(epsilon), times, count: samples });
};

/** "Autumn 2025: 0.5, then Spring 2026: 0.25": what a line over waves shows. A wave that is gone is left out. */
export const sayHistory = (history: Measure['history'], waves: readonly Wave[]): string =>
  showList(
    history.flatMap(({ waveId, value }) => {
      const wave = waves.find(({ id }) => id === waveId);
      return wave ? [t('measures.inWave', { wave: wave.name, value: showFigure(value) })] : [];
    }),
  );

/** Whether bins are whole numbers, one each. */
export const areSingle = (bins: readonly Bin[]): boolean =>
  bins.every(({ from, to }) => Number.isInteger(from) && to - from === 1);

/** "3", "0.2 to below 0.4", or "9 and more": what one bar stands for. */
export const sayBin = (bins: readonly Bin[], at: number, largest: number): string => {
  const { from, to } = bins[at]!;
  const isLast = at === bins.length - 1;
  const single = areSingle(bins);
  if (isLast && (single ? largest > from : largest > to)) return t('measures.spread.andMore', { from: showFigure(from) });
  return single ? showFigure(from) : t('measures.spread.between', { from: showFigure(from), to: showFigure(to) });
};

/** What the picture of a spread shows, for who does not see it. */
export const saySpread = ({ spread }: Pick<MeasureSpread, 'spread'>): string =>
  spread
    ? t('measures.spread.picture', {
        tenth: showFigure(spread.tenth),
        median: showFigure(spread.median),
        ninetieth: showFigure(spread.ninetieth),
      })
    : '';
