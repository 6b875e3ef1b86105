/**
 * The number of a form and its code belong together, and the same form is known again.
 */
import { expect, test } from 'vitest';
import {
  isUnread,
  makeFormCode,
  numberInstead,
  numberOf,
  readFormNumber,
  respondentIdOf,
  responseIdOf,
} from '../../../../client/src/paper/form-code.ts';
import { MemberId, ResponseId } from '../../../../server/contract/ids.ts';

const wave = '00000000-0000-4000-8000-000000000002';

test('each form has a code of its own, and the number that follows from it', async () => {
  const [one, other] = [await makeFormCode(), await makeFormCode()];
  expect(one.number).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect(one.code).not.toBe(other.code);
  expect(await numberOf(one.code.toLowerCase().replaceAll('-', ' '))).toBe(one.number);
});

test('a number is read however it is typed', () => {
  expect(readFormNumber(' 3f9a 1co7')).toBe('3F9A-1C07');
  expect(readFormNumber('3F9A—1C07')).toBe('3F9A-1C07');
  expect(readFormNumber('3F9A-1C0')).toBeUndefined();
  expect(readFormNumber('3F9A-1C0G')).toBeUndefined();
});

test('the same form in the same wave has the same id, whoever types it in and whether or not its code can be read', async () => {
  const { number } = await makeFormCode();
  const id = await responseIdOf(wave, number);
  expect(ResponseId.safeParse(id).success).toBe(true);
  expect(await responseIdOf(wave, number)).toBe(id);
  expect(await responseIdOf('00000000-0000-4000-8000-000000000003', number)).not.toBe(id);
  expect(await responseIdOf(wave, (await makeFormCode()).number)).not.toBe(id);
  const by = await respondentIdOf(wave, number);
  expect(MemberId.safeParse(by).success).toBe(true);
  expect(by).not.toBe(id);
});

test('what cannot be read is typed as a question mark; a number instead is the same for every try', () => {
  expect(['?', ' ?? ', '？'].map(isUnread)).toEqual([true, true, true]);
  expect(['', '3F9A-????', 'x'].map(isUnread)).toEqual([false, false, false]);
  expect(numberInstead('3f9a1c07-0000-4000-8000-000000000001')).toBe('3F9A-1C07');
});
