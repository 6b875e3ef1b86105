import { expect, test } from 'vitest';
import { describeFigure, orderOf } from '../../../server/measures/describe.ts';

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
