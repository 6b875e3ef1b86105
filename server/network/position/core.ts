/**
 * Core number: the largest k such that a member belongs to a set in which everyone has at least k ties to others of the
 * set. Degeneracy: the largest core number. Direction is ignored.
 * Reference: Seidman 1983, "Network structure and minimum degree", Social Networks 5.
 */
import { coresKernel, degeneracyOf } from '../kernels/cores.ts';
import { everyKind, type GraphMeasure, type NodeMeasure, type Spread } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { seidman1983 } from '../references.ts';
import { nothingToSay } from '../spread-words.ts';
import { undefinedBecause } from '../types.ts';
import { count, type Noun, plain } from '../words.ts';

const tie: Noun = ['tie', 'ties'];

/** A core of depth k is a set in which each has k ties or more. */
function depthOf(spread: Spread): string {
  const nothing = nothingToSay(spread, 'members');
  if (nothing !== undefined) return nothing;
  const [median, ninetieth] = [Math.floor(spread.median), Math.ceil(spread.ninetieth)];
  const no = median === 0 ? 'have no ties at all' : `are in no set where each has more than ${count(median, tie)} inside it`;
  if (median >= ninetieth || ninetieth === 0) return `At least half of the members ${no}.`;
  return `At least half of the members ${no}. At least 1 in 10 are in a set where each has ${plain(ninetieth)} or more.`;
}

export const coreNumber: NodeMeasure = {
  id: 'coreNumber',
  label: 'Core',
  scope: 'node',
  question: 'How deep inside the well-knit middle is this member?',
  finding: depthOf,
  formula: 'max {k : i is in a set in which all have k ties or more to others of the set}',
  reference: seidman1983,
  convention: 'Direction is ignored.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['The direction of ties is ignored.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => coresKernel.of(network),
};

export const degeneracy: GraphMeasure = {
  id: 'degeneracy',
  label: 'Depth of the middle',
  scope: 'graph',
  question: 'In the best-knit set there is, how many ties inside it does everyone have at least?',
  finding: (value) =>
    value === 0
      ? 'No two members are linked.'
      : `In the best-knit set, each is tied to at least ${count(value, ['other', 'others'])} in it.`,
  formula: 'max core number',
  reference: seidman1983,
  convention: 'Direction is ignored.',
  interval: { none: 'resampling leaves members out and copies others, which makes the middle thinner or thicker by itself' },
  basis: 'everyone',
  caveats: ['The direction of ties is ignored.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => (network.ids.length === 0 ? undefinedBecause('there are no members') : degeneracyOf(network)),
};
