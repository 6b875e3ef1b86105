import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork, type Network } from '#network/graph';
import { anyTwoMode } from '../../support/any-two-mode.ts';
import { memberFigures } from '../../support/named-graphs.ts';
import { distanceTable, only, smallTwoMode } from '../../support/small-network.ts';

const figures = (network: Network, key: string): (number | null)[] => [...memberFigures(only(network, key), key).values()];

describe('closeness in a two-mode network', () => {
  it('equals its definition, and Borgatti-Everett has none where somebody is out of reach', () => {
    fc.assert(
      fc.property(
        anyTwoMode().filter(({ members }) => members.length >= 2),
        (input) => {
          const network = buildNetwork(input);
          const table = distanceTable(network);
          const sizes = [0, 1, 2].map((mode) => network.modes.filter((own) => own === mode).length);
          const isWhole = table.flat().every(Number.isFinite);
          const [harmonic, everett] = [figures(network, 'harmonicTwoMode'), figures(network, 'closenessNormalisedTwoMode')];
          network.ids.forEach((_, i) => {
            const own = sizes[network.modes[i]!]! - 1;
            const other = sizes[3 - network.modes[i]!]!;
            const steps = table[i]!.filter((__, j) => j !== i);
            expect(harmonic[i]).toBeCloseTo(steps.reduce((sum, one) => sum + 1 / one, 0) / (other + own / 2), 12);
            expect(harmonic[i]!).toBeLessThanOrEqual(1 + 1e-12);
            if (isWhole) expect(everett[i]).toBeCloseTo((other + 2 * own) / steps.reduce((a, b) => a + b, 0), 12);
            else expect(everett[i]).toBeNull();
          });
        },
      ),
    );
  });

  it('never puts a lone pair above everybody else', () => {
    const network = smallTwoMode('ann-hall bob-hall cas-hall cas-shop dee-gym');
    expect(figures(network, 'closenessNormalisedTwoMode')).toEqual(network.ids.map(() => null));
    const harmonic = memberFigures(only(network, 'harmonicTwoMode'), 'harmonicTwoMode');
    expect(harmonic.get('dee')).toBeCloseTo(1 / 4.5, 12);
    expect(harmonic.get('hall')! > harmonic.get('gym')!).toBe(true);
  });

  it('is 1 for whoever is as close as can be, and has a reason for a member alone', () => {
    expect(figures(smallTwoMode('ann-hall bob-hall'), 'harmonicTwoMode')).toEqual([1 / 1.5 + 0.5 / 1.5, 1, 1]);
    for (const key of ['harmonicTwoMode', 'closenessNormalisedTwoMode']) {
      expect(figures(smallTwoMode(''), key)).toEqual([]);
      expect(figures(smallTwoMode('', ['ann']), key)).toEqual([null]);
    }
  });
});
