/**
 * Figures of people and what they use, as one network of two kinds: those who answered, and the assets, groups and
 * organisations that they named. Of each member nothing is told here: people and places would stand in one spread.
 */
import { graphMeasures } from '#network/measures';
import { useNetwork } from '#network/wave/wave-networks';
import { type KeyedPart, versionOf } from '../part.ts';
import { figuresOfNetwork } from './of-network.ts';

const measures = graphMeasures.filter(({ kinds }) => kinds.every((kind) => kind === 'two-mode'));

/**
 * Seconds beyond which a figure is left out, unless told otherwise: one place that everybody uses makes as many pairs as there
 * are pairs of people.
 */
const usualBudgetSeconds = 60;

export const twoModePart: KeyedPart = {
  id: 'two-mode',
  stage: 'Looking at people together with what they use',
  inputs: ['ties'],
  version: versionOf(measures),
  keys: () => measures.map(({ id }) => id),
  compute: async ({ wave, sweep, only, budgetSeconds = usualBudgetSeconds }) => {
    const network = useNetwork(wave);
    const wanted = measures.filter(({ id }) => only?.has(id) !== false);
    for (const kernel of new Set(wanted.flatMap((one) => (one.sweep ? [one.sweep] : [])))) {
      if (kernel.estimateSeconds(network) <= budgetSeconds) await sweep(kernel, network);
    }
    return figuresOfNetwork(network, new Set(wanted.map(({ id }) => id)), { budgetSeconds });
  },
};
