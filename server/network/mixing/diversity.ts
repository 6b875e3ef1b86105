/**
 * Diversity of the members themselves: Blau's index 1 - sum of p², p the share of each kind: the chance that two drawn with
 * replacement differ. It can at most be 1 - 1/K with K kinds; IQV, the index of qualitative variation, is Blau · K / (K - 1),
 * which is 1 when all kinds are equally large.
 * Reference: Blau 1977, Inequality and Heterogeneity; Agresti & Agresti 1978, Sociological Methodology 9.
 */
import { byGroups, leftOutCaveat, oneKindOnly } from '../groups.ts';
import { type GraphAttributeMeasure, oneMode } from '../measure.ts';
import { by, figure, isAll, often, third } from '../words.ts';

/** 1 - sum of squared shares of so many of each kind, of whom there is at least one. */
export function blauOf(counts: Iterable<number>): number {
  let all = 0;
  let squares = 0;
  for (const count of counts) {
    all += count;
    squares += count * count;
  }
  return 1 - squares / (all * all);
}

export const iqvOf = (counts: Iterable<number>, kinds: number): number => (blauOf(counts) * kinds) / (kinds - 1);

export const blau: GraphAttributeMeasure = {
  id: 'blau',
  label: 'Diversity of members',
  scope: 'graph by attribute',
  question: 'How likely are two members drawn by lot to be of different kinds?',
  finding: (value, { attribute }) => by(attribute, `two members drawn by lot ${often(value, 'differ')}.`),
  formula: '1 − Σₖ pₖ², pₖ the share of kind k',
  reference: 'Blau 1977, Inequality and Heterogeneity',
  convention: 'Two are drawn with replacement, as Blau has it; Simpson’s index draws without.',
  interval: 'bootstrap',
  basis: 'everyone',
  caveats: ['Its highest value depends on the number of kinds.', 'It does not look at ties.', leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (_, values) => byGroups(values, ({ sizes }) => blauOf(sizes)),
};

export const iqv: GraphAttributeMeasure = {
  id: 'iqv',
  label: 'Diversity of members, of the highest possible',
  scope: 'graph by attribute',
  question: 'How near do members come to being spread evenly over all kinds (1)?',
  finding: (value, { attribute }) => {
    if (isAll(value)) return by(attribute, `members are spread evenly over all kinds.`);
    const spread = third(value, ['mostly of one kind', 'spread unevenly over the kinds', 'spread fairly evenly over the kinds']);
    return by(attribute, `members are ${spread}. That is ${figure(value)} on a scale from 0 to 1.`);
  },
  formula: '(1 − Σₖ pₖ²) · K / (K − 1), K kinds',
  reference: 'Agresti & Agresti 1978, Statistical analysis of qualitative variation, Sociological Methodology 9',
  convention: 'K counts the kinds that there are, not all that could be.',
  interval: 'bootstrap',
  basis: 'everyone',
  caveats: ['Kinds that nobody is of do not count.', 'It does not look at ties.', leftOutCaveat],
  version: 1,
  kinds: oneMode,
  compute: (_, values) => byGroups(values, ({ sizes }) => (sizes.length < 2 ? oneKindOnly : iqvOf(sizes, sizes.length))),
};
