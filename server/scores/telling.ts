/**
 * What was told of a wave as it is kept: each measure with marks of the interviews that it stands on.
 */
import { z } from 'zod';
import { MeasureFigures } from '../contract/scores.ts';
import { Earlier, nothingEarlier, rename } from '../disclosure/earlier.ts';
import type { Kept, Telling as KeptTelling } from '../disclosure/showings.ts';
import { type Counted, meet } from './counted.ts';
import { markIn, markInWave, nameOf, nowOf } from './marks.ts';
import type { Defined } from './measures-of.ts';
import { pairsOf } from './tell-change.ts';
import { tellMeasures } from './tell-measure.ts';

const Mark = z.string();

export const ToldMeasure = z.object({
  /** What it is across waves; with its key, what it is across tellings of a wave. */
  name: z.string(),
  asOf: z.string(),
  changeAsOf: z.string(),
  figures: MeasureFigures,
  /** Who answered. */
  answered: z.array(Mark),
  /** Who answered both times: their interview in this wave, and the one in the wave before. */
  pairs: z.array(z.tuple([Mark, Mark])),
  /** What was told of it before, and who had answered then. What an older Kith kept has none of it. */
  earlier: Earlier.default(nothingEarlier),
  /** Of which pairs a change was told before, each as in `pairOf`. */
  earlierPairs: Earlier.default(nothingEarlier),
});
export type ToldMeasure = Readonly<z.infer<typeof ToldMeasure>>;

export const pairOf = ([now, before]: ToldMeasure['pairs'][number]): string => `${now} ${before}`;

const Figures = z.object({
  asOf: z.string(),
  /** The wave that changes are told from. */
  beforeId: z.string().nullable(),
  items: z.array(ToldMeasure),
});

export type Telling = Readonly<z.infer<typeof Figures>> & {
  /** All that counted. */
  readonly marks: readonly string[];
  /** All that counted each time when it was told before. */
  readonly earlier: Earlier;
};

export const keep = ({ marks, earlier: _, ...figures }: Telling): KeptTelling => ({
  at: figures.asOf,
  respondents: marks,
  figures: JSON.stringify(figures),
});

const measureNow = (one: ToldMeasure, corrected: readonly Counted[]): ToldMeasure => {
  const nameOf = nowOf(corrected, (interview) => markIn(interview, one.name));
  return {
    ...one,
    answered: one.answered.map(nameOf),
    pairs: one.pairs.map(([now, before]): [string, string] => [nameOf(now), nameOf(before)]),
    earlier: rename(one.earlier, nameOf),
    earlierPairs: rename(one.earlierPairs, (pair) => pair.split(' ').map(nameOf).join(' ')),
  };
};

/**
 * @param counted interviews that count now: what an older Kith kept of them, under marks that were others after each correction, is
 * read as what it is now.
 */
export const openKept = (kept: Kept | undefined, counted: readonly Counted[]): Telling | undefined => {
  if (!kept) return undefined;
  const told = { ...Figures.parse(JSON.parse(kept.figures)), marks: kept.respondents, earlier: kept.earlier };
  const corrected = counted.filter(({ formerMarks }) => formerMarks.length > 0);
  if (corrected.length === 0) return told;
  const nameOf = nowOf(corrected, markInWave);
  return {
    ...told,
    marks: told.marks.map(nameOf),
    earlier: rename(told.earlier, nameOf),
    items: told.items.map((one) => measureNow(one, corrected)),
  };
};

type Interviews = {
  readonly asOf: string;
  readonly now: readonly Counted[];
  readonly before: { readonly id: string; readonly counted: readonly Counted[] } | null;
};

/** All measures of the versions that were asked, each once: most waves ask one. */
const askedIn = (counted: readonly Counted[]): Defined[] => {
  const all = new Set(counted.flatMap(({ measures }) => measures));
  return [...new Map([...all].map((one) => [`${one.key} ${one.match} ${one.sameness}`, one])).values()];
};

/** What could be told of a wave by itself. */
export const tellOf = ({ asOf, now, before }: Interviews): Telling => {
  const asked = askedIn(now);
  const all = tellMeasures(asked, now, before?.counted ?? null);
  return {
    asOf,
    beforeId: before?.id ?? null,
    marks: now.map(markInWave),
    earlier: nothingEarlier,
    items: asked.flatMap((defined, at) => {
      const figures = all[at];
      if (!figures) return [];
      const name = nameOf(defined);
      return {
        name,
        asOf,
        changeAsOf: asOf,
        figures,
        answered: now.filter((one) => meet(one, defined).status === 'answered').map((one) => markIn(one, name)),
        pairs: pairsOf(defined, now, before?.counted ?? []).map((pair): [string, string] => [
          markIn(pair.now, name),
          markIn(pair.before, name),
        ]),
        earlier: nothingEarlier,
        earlierPairs: nothingEarlier,
      };
    }),
  };
};
