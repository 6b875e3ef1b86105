/**
 * Members, ties, and how they are counted.
 * Definition: n = everyone listed, with or without ties. m = pairs with a tie; arcs = ordered pairs (i, j) in which i named j.
 * A tie of someone with themselves never counts and a pair counts once.
 * Reference: Wasserman & Faust 1994, Social Network Analysis, ch. 4.
 */
import { everyKind, type GraphMeasure } from '../measure.ts';
import { noInterval } from '../no-interval.ts';
import { wassermanFaust } from '../references.ts';
import { capital, count, members as membersNoun, thereAre, times } from '../words.ts';

export const members: GraphMeasure = {
  id: 'n',
  label: 'Members',
  scope: 'graph',
  question: 'How many are on the map?',
  finding: (value) => `${thereAre(value, membersNoun)} on the map.`,
  formula: 'n',
  reference: wassermanFaust('ch. 4'),
  interval: noInterval.count,
  basis: 'everyone',
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
  finding: (value) => `${capital(count(value, ['pair', 'pairs']))} ${value === 1 ? 'is' : 'are'} linked.`,
  formula: 'm = |{{i, j} : i and j are tied}|',
  reference: wassermanFaust('ch. 4'),
  interval: noInterval.count,
  basis: 'everyone',
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
  finding: (value) => (value === 0 ? 'No person names another.' : `People name others ${times(value)} in all.`),
  formula: 'm = |{(i, j) : i names j}|',
  reference: wassermanFaust('ch. 4'),
  interval: noInterval.count,
  basis: 'everyone',
  caveats: ['When two members name each other, that is two namings.'],
  version: 1,
  kinds: ['directed'],
  compute: (network) => network.tieCount,
};
