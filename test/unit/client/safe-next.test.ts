import { expect, test } from 'vitest';
import { safeNext } from '../../../client/src/door/safe-next.ts';

test.each([
  [null, '/'],
  ['', '/'],
  ['/', '/'],
  ['/communities/1/map?wave=2#list', '/communities/1/map?wave=2#list'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['\\/evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/x/..//evil.example', '/'],
  ['//[', '/'],
])('%j leads to %j', (next, to) => {
  expect(safeNext(next)).toBe(to);
});
