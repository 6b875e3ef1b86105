import { expect, test } from 'vitest';
import { conditionOn, conditionsFor, questionsBefore } from '../../../../client/src/instruments/show-if.ts';
import { InstrumentDocument, ShowIf } from '../../../../server/contract/instrument-document.ts';
import { obstaclesOfConditions } from '../../../../server/instruments/obstacles/conditions.ts';
import { everyBlock } from '../../../support/submissions.ts';

const document = everyBlock();
const before = (block: string, item: string | null) => questionsBefore(document, block, item).map(({ key }) => key);

test('a question may hang on those before it, of its own block too, and a block on those of earlier blocks', () => {
  expect(before('about-you', null)).toEqual([]);
  expect(before('about-you', 'works')).toEqual([]);
  expect(before('about-you', 'speaks')).toEqual(['works', 'job']);
  expect(before('advice', null)).toEqual(['works', 'job', 'speaks', 'children', 'safe', 'area']);
});

test('what is asked of each one named is nothing to hang on', () => {
  expect(before('happy', null)).not.toContain('close');
});

test('every condition that is offered can be stored, and is no obstacle', () => {
  for (const asked of questionsBefore(document, 'advice', null)) {
    for (const is of conditionsFor(asked)) {
      const showIf = conditionOn(asked, is);
      expect(ShowIf.safeParse(showIf).success).toBe(true);
      const hung = InstrumentDocument.parse({
        ...document,
        blocks: document.blocks.map((block) => (block.key === 'advice' ? { ...block, showIf } : block)),
      });
      expect(obstaclesOfConditions(hung)).toEqual([]);
    }
  }
});
