import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashWithdrawalCode } from '../../../../client/src/filling/withdrawal.ts';
import { makeWithdrawalCode, readWithdrawalCode, showWithdrawalCode } from '../../../../server/contract/withdrawal-code.ts';

const chance = fc.uint8Array({ minLength: 26, maxLength: 26 });

test('130 bits in groups that can be read out', () => {
  expect(makeWithdrawalCode(Uint8Array.from({ length: 26 }, (_, at) => at))).toBe('01234-56789-ABCDE-FGHJK-MNPQRS');
  expect(() => makeWithdrawalCode(new Uint8Array(25))).toThrow('26 random bytes');
});

test('read back however it is typed', async () => {
  await fc.assert(
    fc.asyncProperty(chance, fc.boolean(), async (bytes, small) => {
      const code = makeWithdrawalCode(bytes);
      const signs = code.replaceAll('-', '');
      const typed = ` ${small ? code.toLowerCase() : code} `
        .replaceAll('-', small ? ' – ' : '')
        .replace('0', 'o')
        .replace('1', 'l');
      expect(readWithdrawalCode(typed)).toBe(signs);
      expect(showWithdrawalCode(signs)).toBe(code);
      expect(await hashWithdrawalCode(typed)).toBe(createHash('sha256').update(signs).digest('hex'));
    }),
  );
});

test('what cannot be a code is none', async () => {
  for (const typed of ['', 'K7M2-Q4XP', '01234-56789-ABCDE-FGHJK-MNPQR', '01234-56789-ABCDE-FGHJK-MNPQRU', '٠'.repeat(26)]) {
    expect(readWithdrawalCode(typed), typed).toBeUndefined();
  }
  await expect(hashWithdrawalCode('nonsense')).rejects.toThrow('no withdrawal code');
});
