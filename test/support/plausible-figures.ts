import fc from 'fast-check';
import type { Spread } from '#network/measure';

type Kind = 'count' | 'share' | 'signed' | 'amount';

const kindsById: readonly (readonly [RegExp, Kind])[] = [
  [/^(EIindex|EIexpected|EInode)$|ssortativity/, 'signed'],
  [/^(meanDegree|degreeMedian|avgPath|spectralRadius|smallWorld|egoStrength|betweenness$|burtEffective)|meanOverlap/, 'amount'],
  [/^(core(Share|Fit)|circles?(Stability|Sure))$/, 'share'],
  [/density|reciprocity|Gini|transitivity|[cC]lustering|share|[eE]fficiency|fragmentation|entralisation|modularity/i, 'share'],
  [/robins|latapy|blau|iqv|permutationP|ormalised|harmonic|closeness|eigen|pagerank|constraint|hierarchy|redundancy/i, 'share'],
];

/** What sort of figure a measure gives, by its id: whole numbers where nothing else is known of it. */
const kindOfFigure = (id: string): Kind => kindsById.find(([pattern]) => pattern.test(id))?.[1] ?? 'count';

const finite = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const figures: Readonly<Record<Kind, fc.Arbitrary<number>>> = {
  count: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 2_000_000 })),
  share: fc.oneof(fc.constantFrom(0, 1, 0.001, 0.004, 0.005, 0.014, 0.5, 0.994, 0.999), finite(0, 1)),
  signed: fc.oneof(fc.constantFrom(-1, 0, 1, -0.004, 0.004, -0.999), finite(-1, 1)),
  amount: fc.oneof(fc.constantFrom(0, 1, 0.01, 1.04, 9.96), finite(0, 40), finite(0, 5000)),
};

/** A figure that the measure might give. */
export const figureOf = (id: string): fc.Arbitrary<number> => figures[kindOfFigure(id)];

/** Values of members that the measure might give, several of them often alike. */
export function valuesOf(id: string): fc.Arbitrary<readonly number[]> {
  const kind = kindOfFigure(id);
  const few = kind === 'count' ? fc.integer({ min: 0, max: 4 }) : fc.constantFrom(0, 0.2, 0.25, 1);
  const list = (one: fc.Arbitrary<number>) => fc.array(one, { minLength: 2, maxLength: 40 });
  return fc.oneof(list(few), list(figures[kind]));
}

/** The quantiles between the two values around them, as the figures of a wave have them. */
export function spreadOfValues(values: readonly number[], without = 0): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (sorted[Math.ceil(place)]! - below) * (place % 1);
  };
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const [smallest, tenth, median, ninetieth, largest] = [at(0), at(0.1), at(0.5), at(0.9), at(1)];
  return { members: sorted.length, without, smallest, tenth, median, mean, ninetieth, largest };
}
