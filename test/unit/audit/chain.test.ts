/**
 * The chain of the log: any change of any entry, and any entry left out, put in or put elsewhere, is found.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChainCheck, hashEntry, type Linked } from '../../../server/audit/chain.ts';

type Entry = Linked & { readonly hash: string };

const chainOf = (subjects: readonly string[]): Entry[] => {
  const entries: Entry[] = [];
  subjects.forEach((subject, at) => {
    const entry = {
      number: at + 1,
      id: `id ${at}`,
      at: '2026-01-01T00:00:00.000Z',
      actor: 'somebody',
      action: 'identity-opened',
      outcome: 'done',
      communityIds: ['a community'],
      subject,
      role: at % 2 === 0 ? 'coordinator' : '',
      reason: at % 3 === 0 ? 'To ring them' : '',
      count: at % 2 === 0 ? at : null,
      change: '',
      previous: entries.at(-1)?.hash ?? '',
    };
    entries.push({ ...entry, hash: hashEntry(entry) });
  });
  return entries;
};

const faultsOf = (entries: readonly Entry[], original: readonly Entry[]): number => {
  const check = createChainCheck();
  const faults = entries.filter((entry) => check.next(entry) !== undefined).length;
  const end = original.at(-1);
  return faults + (check.end().hash === (end?.hash ?? '') && check.end().number === (end?.number ?? 0) ? 0 : 1);
};

const subjects = fc.array(fc.string(), { minLength: 2, maxLength: 12 });

test('a whole chain has no fault', () => {
  fc.assert(fc.property(subjects, (given) => faultsOf(chainOf(given), chainOf(given)) === 0));
});

test('a changed, removed, doubled or moved entry is a fault', () => {
  fc.assert(
    fc.property(
      subjects,
      fc.nat(),
      fc.constantFrom('changed', 'rehashed', 'removed', 'doubled', 'moved'),
      (given, where, how) => {
        const original = chainOf(given);
        const at = where % original.length;
        const entry = original[at] as Entry;
        const changed = { ...entry, actor: 'somebody else' };
        const entries = [...original];
        if (how === 'changed') entries[at] = changed;
        if (how === 'rehashed') entries[at] = { ...changed, hash: hashEntry(changed) };
        if (how === 'removed') entries.splice(at, 1);
        if (how === 'doubled') entries.splice(at, 0, entry);
        if (how === 'moved') entries.splice((at + 1) % entries.length, 0, ...entries.splice(at, 1));
        expect(faultsOf(entries, original)).toBeGreaterThan(0);
      },
    ),
  );
});

test('an entry is covered whole', () => {
  const [entry] = chainOf(['a']) as [Entry];
  const texts = ['id', 'at', 'actor', 'role', 'action', 'outcome', 'subject', 'reason', 'change', 'previous'] as const;
  for (const key of ['number', 'count', ...texts] as const) {
    expect(hashEntry({ ...entry, [key]: key === 'number' || key === 'count' ? 7 : 'other' }), key).not.toBe(entry.hash);
  }
  expect(hashEntry({ ...entry, communityIds: [] })).not.toBe(entry.hash);
});

test('an entry from before the role and the reason were kept has the hash that it had, and takes none afterwards', () => {
  const before = { ...(chainOf(['a resident'])[0] as Entry), role: '', reason: '', count: null, change: '' };
  // Made by the program as it was then.
  expect(hashEntry(before)).toBe('1015d885d6a40c161149c072aaa2762d6a221d39b988b5dd4b54c99260368765');
  for (const more of [{ role: 'coordinator' }, { reason: 'Made up' }, { count: 0 }, { change: '{}' }]) {
    expect(hashEntry({ ...before, ...more })).not.toBe(hashEntry(before));
  }
});

test('what one field says cannot be said by another', () => {
  const [entry] = chainOf(['a']) as [Entry];
  expect(hashEntry({ ...entry, role: 'x', reason: '' })).not.toBe(hashEntry({ ...entry, role: '', reason: 'x' }));
});
