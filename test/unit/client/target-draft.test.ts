import { describe, expect, test } from 'vitest';
import type { TargetCell } from '#contract/field-targets';
import { cellKey, shareOf, sumOf, toCells, toDraft, wantOf, workOut } from '../../../client/src/waves/target-draft.ts';

const cell = (ageBand: string, target: number | null, percent: number | null): TargetCell => ({
  neighbourhoodId: null,
  ageBand,
  target,
  percent,
});

describe('targets while they are typed', () => {
  test('come back as they were stored', () => {
    const cells = [cell('16-24', 10, null), cell('25-44', null, 12.5), cell('45-64', 0, 0)];
    expect(toCells(toDraft(cells))).toEqual(cells);
    expect([sumOf(cells, 'target'), sumOf(cells, 'percent')]).toEqual([10, 12.5]);
  });
  test('are numbers as people write them, or are none', () => {
    const want = (text: string) => wantOf({ want: text, share: '' });
    const share = (text: string) => shareOf({ want: '', share: text });
    expect([want(' 12 '), want(''), share('12,5'), share('7 %'), share('0')]).toEqual([12, null, 12.5, 7, 0]);
    expect([want('1.5'), want('-1'), want('many'), want('1e9'), share('101'), share('👪')]).toEqual(Array(6).fill(Number.NaN));
  });
  test('are worked out from shares so that all together are as many as wanted', () => {
    const draft = toDraft([cell('a', null, 33.3), cell('b', null, 33.3), cell('c', 7, 33.4), cell('d', 3, null)]);
    const found = toCells(workOut(draft, 100));
    expect(found.map(({ target }) => target)).toEqual([33, 33, 34, 3]);
    expect(toCells(workOut(toDraft([cell('a', null, 50)]), 9)).map(({ target }) => target)).toEqual([5]);
    expect(workOut(new Map([[cellKey(null, 'a'), { want: '', share: 'x' }]]), 9).get(cellKey(null, 'a'))?.want).toBe('');
  });
});
