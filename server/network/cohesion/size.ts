/**
 * Members, ties, and how they are counted.
 * Definition: n = everyone listed, with or without ties. m = pairs with a tie; arcs = ordered pairs (i, j) in which i named j.
 * A tie of someone with themselves never counts and a pair counts once.
 * Reference: Wasserman & Faust 1994, Social Network Analysis, ch. 4.
 */
import { everyKind, type GraphMeasure } from '../measure.ts';

export const members: GraphMeasure = {
  id: 'n',
  label: 'Members',
  scope: 'graph',
  question: 'How many are on the map?',
  caveats: ['Everyone listed counts, also those without any tie.'],
  version: 1,
  kinds: everyKind,
  compute: (network) => network.ids.length,
};

export const ties: GraphMeasure = {
  id: 'm',
  label: 'Ties',
  scope: 'graph',
  question: 'How many pairs are linked?',
  caveats: ['A pair counts once, however often the tie was reported.'],
  version: 1,
  kinds: ['undirected', 'two-mode'],
  compute: (network) => network.tieCount,
};

export const arcs: GraphMeasure = {
  id: 'arcs',
  label: 'Namings',
  scope: 'graph',
  question: 'How many times does one member name another?',
  caveats: ['When two members name each other, that is two namings.'],
  version: 1,
  kinds: ['directed'],
  compute: (network) => network.tieCount,
};
