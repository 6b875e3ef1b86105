/** What figures stand on, as it is told: people of the network, or whatever was counted. */
import { expect, test } from 'vitest';
import { PartResult } from '../../../server/measures/part-result.ts';
import { tellMeasures, tellSpreads } from '../../../server/measures/tell-measures.ts';

const waveId = '00000000-0000-4000-8000-000000000001';
const figure = (id: string, of: string | null = null) => ({ id, of, value: 0.5, base: 40, estimate: null, reason: '' });

test.each([
  ['all residents', figure('n'), 'everyone'],
  ['those who answered', figure('density'), 'answered'],
  ['a figure by a trait stands on people too', figure('EIindex', 'area'), 'answered'],
  ['of a wave', figure('responseRate'), 'counted'],
  ['of a question', figure('relationArcs', 'advice'), 'counted'],
  ['of people and places together', figure('densityTwoMode'), 'counted'],
  ['of two waves', figure('change.formed'), 'counted'],
])('%s', (_, one, of) => {
  const [told] = tellMeasures([{ waveId, result: PartResult.parse({ figures: [one] }) }], waveId, (name) => name);
  expect(told?.base).toEqual({ count: 40, of });
});

test('how a figure of each who answered is spread stands on those who answered', () => {
  const spread = { ...figure('outDegree'), spread: null, bins: [] };
  const [told] = tellSpreads([PartResult.parse({ spreads: [spread] })], (name) => name);
  expect(told?.base?.of).toBe('answered');
});
