/**
 * What was ever told of a measure: kept when something else is told, and told again for the very same interviews. Pure.
 */
import { MeasureFigures } from '../contract/scores.ts';
import { remember, setsOf } from '../disclosure/earlier.ts';
import { pairOf, type ToldMeasure } from './telling.ts';

type Before = Pick<ToldMeasure, 'earlier' | 'earlierPairs'>;

/** That there is none, for there are too few or it was withheld, says nothing of anybody. */
const tellsChange = ({ figures: { change } }: ToldMeasure): boolean => change.is === 'change' || change.why === 'same';

/** With what is told of it until now. */
export const rememberMeasure = (last: ToldMeasure): Before => {
  const { figures, asOf, changeAsOf, answered, pairs, earlier, earlierPairs } = last;
  const own = { at: asOf, who: figures.noCells === 'few' ? null : answered, figures: JSON.stringify(figures) };
  const change = { at: changeAsOf, who: pairs.map(pairOf), figures: null };
  return {
    earlier: remember(earlier, own),
    earlierPairs: tellsChange(last) ? remember(earlierPairs, change) : earlierPairs,
  };
};

/**
 * As it was told when exactly those interviews counted that count now. Not its change, which stands on another wave too: whether that
 * is told again would tell whether somebody new there answered.
 */
export const asToldAt = (last: ToldMeasure, at: string): ToldMeasure => {
  const until = Date.parse(at);
  const timeOf = (place: number): number => Date.parse(last.earlier.tellings[place]?.at ?? '');
  const [newest] = last.earlier.tellings
    .flatMap(({ figures }, place) => (figures !== null && timeOf(place) <= until ? [place] : []))
    .sort((one, other) => timeOf(other) - timeOf(one));
  const isOwnNewer = Date.parse(last.asOf) <= until && (newest === undefined || Date.parse(last.asOf) >= timeOf(newest));
  const told = newest === undefined ? undefined : last.earlier.tellings[newest];
  if (newest === undefined || isOwnNewer || !told?.figures) return last;
  const figures = MeasureFigures.parse(JSON.parse(told.figures));
  const { change } = last.figures;
  const isSameReason = change.is === 'none' && figures.change.is === 'none' && change.why === figures.change.why;
  return {
    ...last,
    ...rememberMeasure(last),
    asOf: told.at,
    changeAsOf: isSameReason ? told.at : last.changeAsOf,
    answered: setsOf(last.earlier)[newest] ?? [],
    figures: { ...figures, change },
  };
};

/** Who had answered, each time when it was told, and who answers now. */
export const everAnswered = (one: ToldMeasure): string[][] => [...setsOf(one.earlier), one.answered];

/** Of which pairs a change was ever told. */
export const everPaired = (one: ToldMeasure): string[][] => [
  ...setsOf(one.earlierPairs),
  ...(tellsChange(one) ? [one.pairs.map(pairOf)] : []),
];
