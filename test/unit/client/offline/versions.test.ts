import { expect, test } from 'vitest';
import {
  besideIdOf,
  isLaterDraft,
  isMadeFrom,
  mostReplaced,
  replacedBy,
  type Version,
} from '../../../../client/src/offline/versions.ts';
import { ResponseId } from '../../../../server/contract/ids.ts';

const first: Version = { contentHash: 'aa', revision: 5 };
const second: Version = { contentHash: 'bb', revision: 9, replaces: replacedBy(first) };
const third: Version = { contentHash: 'cc', revision: 12, replaces: replacedBy(second) };
const older: Version = { contentHash: 'dd' };

test('C9: what was opened and finished again is made from all that it was before, and from nothing else', () => {
  const all = [first, second, third, older];
  expect(all.map((one) => all.map((other) => isMadeFrom(one, other)))).toEqual([
    [false, false, false, false],
    [true, false, false, false],
    [true, true, false, false],
    [false, false, false, false],
  ]);
});

test('of one that is opened without end, a copy still has a form that can be brought back', () => {
  let one = first;
  for (let time = 0; time < mostReplaced + 20; time += 1) one = { contentHash: `${time}`, replaces: replacedBy(one) };
  expect(one.replaces).toHaveLength(mostReplaced);
  expect(one.replaces?.at(-1)).toBe(`${mostReplaced + 18}`);
});

test('C9: a draft is later than what was saved less often, or, where that is not known, than what it was opened from', () => {
  expect([4, 5, 6].map((revision) => isLaterDraft(revision, first, []))).toEqual([false, false, true]);
  expect(isLaterDraft(6, older, [])).toBe(false);
  expect(isLaterDraft(6, older, [older])).toBe(true);
  expect(isLaterDraft(6, older, [{ contentHash: 'ee', replaces: replacedBy(older) }])).toBe(true);
  expect(isLaterDraft(5, first, [first])).toBe(false);
});

test('the same content has the same place beside another, found under the id of the interview', () => {
  const id = ResponseId.parse('6a1b9c52-0d3e-4f5a-8b7c-1d2e3f4a5b6c');
  const sealed = { keyId: '', wrappedKey: '', iv: '', ciphertext: '' } as never;
  expect(besideIdOf({ id, contentHash: 'aa', sealed })).toBe(`${id}/aa`);
});
