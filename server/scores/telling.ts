/**
 * What was told of a wave as it is kept: each measure with marks of the interviews that it stands on.
 */
import { z } from 'zod';
import { MeasureFigures } from '../contract/scores.ts';
import type { Kept } from '../disclosure/showings.ts';
import { type Counted, meet } from './counted.ts';
import { markIn, markInWave, nameOf } from './marks.ts';
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
});
export type ToldMeasure = Readonly<z.infer<typeof ToldMeasure>>;

export const Telling = z.object({
  asOf: z.string(),
  /** The wave that changes are told from. */
  beforeId: z.string().nullable(),
  /** All that counted. */
  marks: z.array(Mark),
  items: z.array(ToldMeasure),
});
export type Telling = Readonly<z.infer<typeof Telling>>;

export const keep = ({ marks, ...figures }: Telling): Kept => ({
  at: figures.asOf,
  respondents: marks,
  figures: JSON.stringify(figures),
});

export const openKept = (kept: Kept | undefined): Telling | undefined =>
  kept && { ...Telling.omit({ marks: true }).parse(JSON.parse(kept.figures)), marks: [...kept.respondents] };

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
      };
    }),
  };
};
