/**
 * Where the choice of another wave leads.
 */
import { expect, test } from 'vitest';
import { addressWithWave } from '../../../../client/src/frame/other-wave.ts';

test.each([
  [
    'a page that names no wave keeps what was set',
    '/communities/c/map',
    '?layer=advice',
    '/communities/c/map?layer=advice&wave=b',
  ],
  ['a page that names one by ?wave= names the other', '/communities/c/map', '?wave=a', '/communities/c/map?wave=b'],
  ['a wave’s own page', '/communities/c/waves/a', '', '/communities/c/waves/b'],
  ['a page of a wave', '/communities/c/waves/a/scores', '?of=it', '/communities/c/waves/b/scores'],
  ['what stands deeper is of its own wave', '/communities/c/waves/a/interviews/i', '', '/communities/c/waves/b'],
  ['the page for a new wave is no wave', '/communities/c/waves/new', '', '/communities/c/waves/new?wave=b'],
])('%s', (_what, pathname, search, expected) => {
  expect(addressWithWave({ pathname, search }, 'a', 'b')).toBe(expected);
});
