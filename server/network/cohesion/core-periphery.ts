/**
 * Core and rim: the members who are tied with everybody, against the others, who are tied only with them. Ideal pattern: a
 * pair is tied when one of the two, or both, are in the core. The core is the set for which the correlation of this pattern
 * with the network, over all pairs, is highest (discrete model). `coreFit` is that correlation: 1 for a star, whose core is
 * its centre. Where everybody or nobody is tied no pattern is like the network more than another, and there is no core.
 * Reference: Borgatti & Everett 1999, "Models of core/periphery structures", Social Networks 21.
 */
import type { Network } from '../graph.ts';
import { type FoundCore, findCore } from '../kernels/core-search.ts';
import { cheapKernel } from '../kernels/kernel.ts';
import { type GraphMeasure, type NodeMeasure, oneMode, undefinedForAll } from '../measure.ts';
import { isUndefined, type Undefined, undefinedBecause } from '../types.ts';
import { count, figure, members as noun, plain } from '../words.ts';

const reference = 'Borgatti & Everett 1999, Social Networks 21(4), 375-395; search after Lip 2011, arXiv 1102.5511';
const convention =
  'Discrete model; a tie between core and rim counts as expected (it is not left out); direction and strength are ignored.';
const caveats = [
  'The direction of ties is ignored.',
  'Every network gets a best core; how good it is, the fit says: look at both.',
  'Found by a search that may miss a core that fits slightly better.',
];
const noResampling = { none: 'drawing members anew makes another core, so that a range would not be about this one' } as const;

const coreKernel = cheapKernel<FoundCore | Undefined>((network: Network) => {
  const n = network.ids.length;
  const ends = network.both.targets.length;
  if (n < 3) return undefinedBecause('there are fewer than three members');
  if (ends === 0) return undefinedBecause('there are no ties');
  if (ends === n * (n - 1)) return undefinedBecause('everybody is linked with everybody, so nobody is more in the middle');
  return findCore(network);
});

const figureOf = (network: Network, figure: (core: FoundCore) => number): number | Undefined => {
  const core = coreKernel.of(network);
  return isUndefined(core) ? core : figure(core);
};

export const coreFit: GraphMeasure = {
  id: 'coreFit',
  label: 'How like a core and its rim',
  scope: 'graph',
  question: 'Are a few linked with everybody, and all others only with those few?',
  caveats: [...caveats, 'In a large network that is thinly knit it is low whatever the shape.'],
  version: 1,
  kinds: oneMode,
  formula: 'max over sets C of corr(a_ij, δ_ij) over i < j; δ_ij = 1 if i ∈ C or j ∈ C, else 0',
  reference,
  convention,
  interval: noResampling,
  basis: 'everyone',
  finding: (value) => {
    const words =
      value >= 0.7
        ? 'A few members hold this map together'
        : value >= 0.4
          ? 'There is a middle, but some ties do not fit it'
          : 'There is no clear middle';
    return `${words}. The fit is ${figure(value)}, where 1 would be a few who know all.`;
  },
  compute: (network) => figureOf(network, ({ fit }) => fit),
};

export const coreShare: GraphMeasure = {
  id: 'coreShare',
  label: 'Share in the core',
  scope: 'graph',
  question: 'What share of members make up the middle that the others hang on?',
  caveats: [...caveats, 'A large share can mean that many are well linked, or that there is no clear middle.'],
  version: 1,
  kinds: oneMode,
  formula: '|C| / n, C the set with the highest coreFit, the smallest such set',
  reference,
  convention,
  interval: noResampling,
  basis: 'everyone',
  finding: (value, { members }) => {
    const core = Math.round(value * members);
    return `The middle that fits best is made of ${plain(core)} of ${count(members, noun)}.`;
  },
  compute: (network) => figureOf(network, ({ size }) => size / network.ids.length),
};

export const inCore: NodeMeasure = {
  id: 'inCore',
  label: 'In the core',
  scope: 'node',
  isName: true,
  question: 'Is this member one of the middle that the others hang on?',
  caveats: [...caveats, '1 for the core and 0 for the rim: names, not amounts.'],
  version: 1,
  kinds: oneMode,
  formula: '1 if i ∈ C, else 0',
  reference,
  convention,
  interval: noResampling,
  basis: 'everyone',
  compute: (network) => {
    const core = coreKernel.of(network);
    return isUndefined(core) ? undefinedForAll(network, core.undefined) : core.isIn;
  },
};
