/**
 * Figures of people and what they use, as one network of two kinds: those who answered, and the assets, groups and
 * organisations that they named. Of each member nothing is told here: people and places would stand in one spread.
 */
import { graphMeasures } from '#network/measures';
import { useNetwork } from '#network/wave/wave-networks';
import { type Part, versionOf } from '../part.ts';
import { figuresOfNetwork } from './of-network.ts';

const measures = graphMeasures.filter(({ kinds }) => kinds.every((kind) => kind === 'two-mode'));

/** Seconds beyond which a figure is left out: one place that everybody uses makes as many pairs as there are pairs of people. */
const budgetSeconds = 60;

export const twoModePart: Part = {
  id: 'two-mode',
  stage: 'Looking at people together with what they use',
  inputs: ['ties'],
  version: versionOf(measures),
  compute: async ({ wave, sweep }) => {
    const network = useNetwork(wave);
    for (const kernel of new Set(measures.flatMap((one) => (one.sweep ? [one.sweep] : [])))) {
      if (kernel.estimateSeconds(network) <= budgetSeconds) await sweep(kernel, network);
    }
    return figuresOfNetwork(network, new Set(measures.map(({ id }) => id)), { budgetSeconds });
  },
};
