/**
 * Scores of a scale from one person's answers. Nothing is filled in for what was not answered: a score is there by the scale's
 * own rule, or it is not there.
 */
import type { Scale, ScaleItem, Score } from '../contract/scales.ts';
import { invalid } from '../errors.ts';

/** The code of each answer by the key of its item; an item that is not there, or null, has none, for whatever reason. */
export type Codes = ReadonlyMap<string, number | null>;

export type Scored = {
  readonly key: string;
  /** Null where too many items have no answer. */
  readonly value: number | null;
  readonly answered: number;
  readonly of: number;
  /** In which band of each way to group it; none where there is no value. */
  readonly bands: ReadonlyMap<string, string>;
};

const pointsOf = ({ key, points }: ScaleItem, code: number): number => {
  if (points === undefined) return code;
  const worth = points[code];
  if (worth === undefined) throw invalid(`The answer ${code} to ${key} counts for nothing: its scale says no points for it.`);
  return worth;
};

const amountOf = ({ how, times, convert }: Score, points: readonly number[]): number => {
  const sum = points.reduce((total, value) => total + value, 0);
  const found = how === 'sum' ? sum : sum / points.length;
  if (convert === undefined) return found * times;
  const counted = convert[found];
  if (counted === undefined) throw invalid(`A sum of ${found} is not one that can be converted.`);
  return counted * times;
};

/** Bands hold both of their ends; between two of them a value belongs to the one below. */
const bandsOf = ({ bands }: Score, value: number): ReadonlyMap<string, string> =>
  new Map(
    bands.flatMap(({ key, bands: groups }) => {
      const found = groups.filter(({ from }) => from <= value).at(-1);
      return found ? [[key, found.label] as const] : [];
    }),
  );

/**
 * Every score of a scale, in its order.
 * @throws DomainError invalid when an answer is not among those of the scale.
 * Source of the rules: each scale's own, named in it.
 */
export const scoreScale = (scale: Scale, codes: Codes): readonly Scored[] => {
  const known = new Set(scale.answers.choices.map(({ code }) => code));
  const itemOf = new Map(scale.items.map((item) => [item.key, item]));
  for (const [key, code] of codes) {
    if (!itemOf.has(key)) throw invalid(`${scale.title} has no item ${key}.`);
    if (code !== null && !known.has(code)) throw invalid(`${code} is not an answer to ${key} of ${scale.title}.`);
  }
  return scale.scores.map((score) => {
    const points = score.items.flatMap((key) => {
      const code = codes.get(key) ?? null;
      return code === null ? [] : [pointsOf(itemOf.get(key)!, code)];
    });
    const isThere = points.length > 0 && score.items.length - points.length <= score.mayMiss;
    const value = isThere ? amountOf(score, points) : null;
    return {
      key: score.key,
      value,
      answered: points.length,
      of: score.items.length,
      bands: value === null ? new Map() : bandsOf(score, value),
    };
  });
};
