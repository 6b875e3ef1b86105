/**
 * Cut points (articulation points): members without whom some others would no longer be connected with each other.
 * Bridges: ties without which their two ends would no longer be connected. The direction of ties is ignored.
 * Reference: Harary 1969, Graph Theory, ch. 3; found as in Tarjan 1972, SIAM J. Computing 1(2).
 */
import { cutKernel } from '../kernels/cut.ts';
import { everyKind, type SetMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';

const graphTheory =
  'Harary 1969, Graph Theory, ch. 3; Tarjan 1972, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1(2)';

const caveats = [
  'The direction of ties is ignored.',
  'Someone who was not asked often hangs on a single tie: many of these only say who did not answer.',
];

export const articulationPoints: SetMeasure = {
  id: 'articulationPoints',
  label: 'Members who alone hold parts together',
  scope: 'set',
  question: 'Without which single member would the network fall into more parts?',
  formula: '{v : the network without v has more components, v itself not counted}',
  reference: graphTheory,
  convention: 'Direction is ignored.',
  interval: noInterval.ofSet,
  basis: 'everyone',
  caveats,
  version: 1,
  kinds: everyKind,
  compute: (network) => {
    const { isCutPoint } = cutKernel.of(network);
    const set: string[] = [];
    for (let i = isCutPoint.indexOf(1); i >= 0; i = isCutPoint.indexOf(1, i + 1)) set.push(network.ids[i]!);
    return { set };
  },
};

export const bridges: SetMeasure = {
  id: 'bridges',
  label: 'Ties that alone hold parts together',
  scope: 'set',
  question: 'Without which single tie would the network fall into more parts?',
  formula: '{{i, j} : the network without this tie has more components}',
  reference: graphTheory,
  convention: 'Direction is ignored: two who name each other are one tie.',
  interval: noInterval.ofSet,
  basis: 'everyone',
  caveats: [...caveats, 'Two members who name each other are linked by one tie here.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => ({
    set: cutKernel.of(network).bridges.map(([from, to]) => [network.ids[from]!, network.ids[to]!] as const),
  }),
};
