/**
 * Eigenvector centrality: a member counts for as much as its neighbours do together, x = A x / λ, λ the largest eigenvalue
 * of the ties without direction (`spectralRadius`). Unit Euclidean length, no negative value. In a two-mode network each of
 * the two modes then has length 1/√2. It exists in connected networks only: of several parts all but one would get 0.
 * Reference: Bonacich 1972, J. Math. Sociology 2; two-mode: Borgatti & Everett 1997, Social Networks 19.
 */
import type { Network } from '../graph.ts';
import { countComponents } from '../kernels/components.ts';
import { topEigenKernel } from '../kernels/eigenvector.ts';
import { everyKind, type GraphMeasure, type NodeMeasure, undefinedForAll } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { bonacich1972 } from '../references.ts';
import { rescaled, scaleSpread } from '../spread-words.ts';
import { undefinedBecause } from '../types.ts';
import { amount } from '../words.ts';

/** Why there is no such vector, before anything is worked out. */
function reasonAgainst(network: Network): string | undefined {
  if (network.tieCount === 0) return 'there are no ties';
  return countComponents(network) > 1 ? 'the network falls into parts that cannot be compared' : undefined;
}

export const eigenvectorL2: NodeMeasure = {
  id: 'eigenvectorL2',
  label: 'Linked to the well linked',
  scope: 'node',
  question: 'How far is this member linked to those who are themselves linked to many?',
  finding: (spread) =>
    scaleSpread(
      rescaled(spread, (value) => value / (spread.largest || 1)),
      'members',
      'standing through their contacts',
      'The highest there is counts as 1.',
    ),
  formula: 'A x = λ x, λ the largest eigenvalue, ‖x‖₂ = 1, x ≥ 0',
  reference: bonacich1972,
  convention:
    'Of length 1, not with a largest value of 1. Direction is ignored. In a two-mode network each mode has length 1/√2.',
  interval: noInterval.member,
  basis: 'everyone',
  caveats: ['Only for a network in which everyone can reach everyone.', 'The direction of ties is ignored.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => {
    const reason = reasonAgainst(network);
    if (reason !== undefined) return undefinedForAll(network, reason);
    const { vector } = topEigenKernel.of(network);
    return vector ?? undefinedForAll(network, 'several parts of the network are all but equal, and no single answer stands out');
  },
};

export const spectralRadius: GraphMeasure = {
  id: 'spectralRadius',
  label: 'Spectral radius',
  scope: 'graph',
  question: 'By how much would something that everyone passes on to all neighbours grow at each step?',
  finding: (value) => `If all passed something on to all contacts, it would grow to ${amount(value)} times as much at each step.`,
  formula: 'λ = the largest eigenvalue of A',
  reference: 'Cvetković, Doob & Sachs 1980, Spectra of Graphs',
  convention: 'Direction is ignored.',
  interval: { none: 'resampling copies members with many ties and so makes it larger' },
  basis: 'everyone',
  caveats: ['The direction of ties is ignored.', 'At least the mean and at most the largest number of ties.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => (network.tieCount === 0 ? undefinedBecause('there are no ties') : topEigenKernel.of(network).value),
};
