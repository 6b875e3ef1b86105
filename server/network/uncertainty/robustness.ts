/**
 * Which figures stand up to people not answering, as others have found by taking people out of networks that were known as a
 * whole. Most of it was found of the centralisation of a figure, how unevenly it is spread; it is taken here for the figure
 * of each member too, for whose rank rank-ranges.ts tells how far to trust it. Families that none of these sources speaks of
 * are not listed: nothing is claimed of them.
 * References: Kossinets 2006, "Effects of missing data in social networks", Social Networks 28; Smith & Moody 2013,
 * "Structural effects of network sampling coverage I: nodes missing at random", Social Networks 35; Huisman 2009,
 * "Imputation of missing network data: some simple procedures", J. Social Structure 10.
 */

export type Robustness = 'robust' | 'fair' | 'poor';

export type Family = {
  readonly name: string;
  readonly robustness: Robustness;
  /** Ids of the measures in it. */
  readonly measures: readonly string[];
  /** What happens to it, in a sentence. */
  readonly because: string;
  readonly reference: string;
};

export const families: readonly Family[] = [
  {
    name: 'How often somebody is named',
    robustness: 'robust',
    measures: ['inDegree', 'degreeCentralisation'],
    because: 'Those who did answer still name the same people, only fewer times.',
    reference: 'Smith & Moody 2013',
  },
  {
    name: 'Closeness',
    robustness: 'robust',
    measures: ['harmonicNormalised', 'closenessWF', 'closenessCentralisation'],
    because: 'Everybody moves away from everybody else by about as much.',
    reference: 'Smith & Moody 2013',
  },
  {
    name: 'Closed triads',
    robustness: 'robust',
    measures: ['transitivity'],
    because: 'Triads that are closed are lost about as often as those that could be; what error there is leans downward.',
    reference: 'Smith & Moody 2013; Kossinets 2006',
  },
  {
    name: 'Numbers of ties',
    robustness: 'fair',
    measures: ['m', 'arcs', 'meanDegree', 'density', 'degree', 'degreeNormalised'],
    because: 'There are too few, by about what those who did not answer would have said and nobody else did.',
    reference: 'Kossinets 2006; Huisman 2009',
  },
  {
    name: 'Naming each other',
    robustness: 'fair',
    measures: ['reciprocityArc', 'reciprocityDyad', 'mutualDyads', 'asymmetricDyads'],
    because: 'It holds between people who both answered, and says nothing of anybody else.',
    reference: 'Kossinets 2006; Huisman 2009',
  },
  {
    name: 'Who links others',
    robustness: 'poor',
    measures: ['betweenness', 'betweennessNormalised', 'betweennessCentralisation'],
    because: 'One person who did not answer takes away whole ways, and somebody else then seems to be the only link.',
    reference: 'Smith & Moody 2013',
  },
  {
    name: 'Being tied to the well-tied',
    robustness: 'poor',
    measures: ['eigenvectorL2'],
    because: 'It hangs on the ties of others, and on theirs: what is missing far away counts too.',
    reference: 'Smith & Moody 2013',
  },
  {
    name: 'Distances and separate parts',
    robustness: 'poor',
    measures: [
      'avgPathReachablePairs',
      'avgPathLargestComponent',
      'diameterLargestComponent',
      'reachablePairShare',
      'components',
    ],
    because: 'Ways that are missing make others longer, or take them away, and what is left may even look closer together.',
    reference: 'Smith & Moody 2013; Kossinets 2006',
  },
];

export const familyOf = (measureId: string): Family | undefined => families.find(({ measures }) => measures.includes(measureId));

/**
 * How far to go by a figure when this share (0 to 1) of those asked did not answer. That bias grows with what is missing, and
 * in which order families fail, is published; where to draw the lines is our choice, on the careful side.
 */
export function relianceOn(robustness: Robustness, missing: number): 'go by it' | 'with care' | 'do not rely on it' {
  const [care, no] = lines[robustness];
  return missing <= care ? 'go by it' : missing <= no ? 'with care' : 'do not rely on it';
}

const lines: Readonly<Record<Robustness, readonly [care: number, no: number]>> = {
  robust: [0.3, 0.6],
  fair: [0.15, 0.4],
  poor: [0.05, 0.2],
};
