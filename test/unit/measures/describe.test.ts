import { expect, test } from 'vitest';
import { buildNetwork } from '#network/graph';
import { graphMeasures } from '#network/measures';
import { describeFigure, orderOf } from '../../../server/measures/describe.ts';
import { figuresOfNetwork } from '../../../server/measures/parts/of-network.ts';

test('a figure of the whole and one for each trait with the same id have words and headings of their own', () => {
  const [whole, byArea] = [describeFigure('modularity'), describeFigure('modularity', 'area')];
  expect([whole?.words.label, whole?.family]).toEqual(['How clear the communities are', 'circles']);
  expect([byArea?.words.label, byArea?.family]).toEqual(['How well kinds fit the ties', 'mixing']);
  expect(orderOf('modularity')).toBeLessThan(orderOf('modularity', 'area'));
});

test('what is known by traits alone is found without one, and what is not known is not', () => {
  expect(describeFigure('EIindex')?.words.id).toBe('EIindex');
  expect(describeFigure('no such figure', 'area')).toBeUndefined();
});

test('every figure of a network has words, those with brackets in their names too', () => {
  const members = ['a', 'b', 'c'].map((id) => ({ id }));
  const network = buildNetwork({ members, ties: [{ from: 'a', to: 'b' }], directed: true });
  const { figures = [] } = figuresOfNetwork(network, new Set(graphMeasures.map(({ id }) => id)));
  expect(figures.map(({ id }) => id)).toContain('triadCensus[012]');
  for (const { id, of } of figures) expect([id, of, describeFigure(id, of)?.words.id]).toEqual([id, null, id]);
});
