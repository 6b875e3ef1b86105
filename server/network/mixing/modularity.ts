/**
 * Modularity of kinds: Q = share of ties inside kinds - share that would be there by chance with everybody keeping their
 * number of ties, sum over kinds of [L / m - (d / 2m)²]; directed by arcs, L / m - d_out d_in / m². It says how well a
 * division that is known beforehand fits the ties; `modularity` without an attribute is that of the communities found.
 * Reference: Newman & Girvan 2004, Phys. Rev. E 69; directed: Leicht & Newman 2008, Phys. Rev. Lett. 100.
 */
import { byGroups, leftOutCaveat } from '../groups.ts';
import { type GraphAttributeMeasure, oneMode } from '../measure.ts';
import { newmanGirvan2004 } from '../references.ts';
import { undefinedBecause } from '../types.ts';
import { by, moreThanChance } from '../words.ts';
import { insideByChance, mixingOf } from './mixing.ts';

export const modularityOfKinds: GraphAttributeMeasure = {
  id: 'modularity',
  label: 'How well kinds fit the ties',
  scope: 'graph by attribute',
  question: 'How much more do ties stay inside kinds than chance would have it?',
  finding: (value, { attribute }) => by(attribute, moreThanChance(value, 'kinds')),
  formula: 'Q = Σ_c [L_c / m − (d_c / 2m)²]; directed Σ_c [L_c / m − d_c^out d_c^in / m²]',
  reference: `${newmanGirvan2004}; directed: Leicht & Newman 2008, Community structure in directed networks, Physical Review Letters 100`,
  convention: 'Resolution 1. Directed: arcs are counted.',
  interval: 'bootstrap',
  basis: 'answered',
  caveats: [
    'In a directed network arcs are counted, while that of the circles found ignores direction. There the two cannot be set side by side.',
    leftOutCaveat,
  ],
  version: 1,
  kinds: oneMode,
  compute: (network, values) =>
    byGroups(values, (groups) => {
      const mixing = mixingOf(network, groups);
      if (mixing.all === 0) return undefinedBecause('there are no ties between members of whom this is known');
      return mixing.inside / mixing.all - insideByChance(mixing);
    }),
};
