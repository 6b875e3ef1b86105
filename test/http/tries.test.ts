/**
 * Guessing at passwords: limits by address and by account, from one place and from many, that hold for tries at the same
 * moment and after a restart; and that are no weapon against whoever the account belongs to.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTries } from '../../server/accounts/tries.ts';
import { DomainError } from '../../server/errors.ts';
import { createDoor, password } from '../support/door.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { codeOf } from '../support/totp.ts';

let services: TestServices;
let door: ReturnType<typeof createDoor>;
beforeAll(async () => {
  services = await startServices();
  door = createDoor(services);
});
afterAll(() => services.close());

const anywhere = () => `address ${randomUUID()}`;
const attempt = async (email: string, address: string, given: { password?: string; code?: string } = {}): Promise<string> => {
  const asked = { email, address, password: given.password ?? 'a wrong one', code: given.code ?? null };
  return services.signIn.withPassword(asked).then(
    () => 'in',
    (error: unknown) => (error instanceof DomainError ? error.kind : 'broken'),
  );
};
const count = (all: readonly string[], kind: string) => all.filter((one) => one === kind).length;

describe('wrong passwords', () => {
  test('from one address are limited however many come at once', async () => {
    const { email } = await door.newMember('panel');
    const address = anywhere();
    const all = await Promise.all(Array.from({ length: 20 }, () => attempt(email, address)));
    expect([count(all, 'forbidden'), count(all, 'tooManyTries')]).toEqual([10, 10]);
    expect(await attempt(email, address, { password })).toBe('tooManyTries');
  });

  test('at many accounts from one address are limited, and another address is not', async () => {
    const address = anywhere();
    const all: string[] = [];
    for (let at = 0; at < 51; at += 1) all.push(await attempt(`${randomUUID()}@example.org`, address));
    expect([count(all, 'forbidden'), count(all, 'tooManyTries')]).toEqual([50, 1]);
    const { email } = await door.newMember('panel');
    expect(await attempt(email, anywhere(), { password })).toBe('in');
  });

  test('from many addresses ask for the code too; whose account it is gets in with it, and from home without', async () => {
    const { email, browser } = await door.newMember('researcher');
    const { secret } = await door.enrol(browser);
    const home = anywhere();
    expect(await attempt(email, home, { password })).toBe('in');
    const all: string[] = [];
    for (let at = 0; at < 31; at += 1) all.push(await attempt(email, anywhere()));
    expect([count(all, 'forbidden'), count(all, 'tooManyTries')]).toEqual([30, 1]);
    // The right password and a wrong one get the same answer there.
    expect(await attempt(email, anywhere(), { password })).toBe('tooManyTries');
    expect(await attempt(email, home, { password })).toBe('in');
    expect(await attempt(email, anywhere(), { password, code: codeOf(secret) })).toBe('in');
  });

  test('count on after a restart, and right ones do not count', async () => {
    const { email } = await door.newMember('panel');
    const address = anywhere();
    for (let at = 0; at < 12; at += 1) expect(await attempt(email, address, { password })).toBe('in');
    for (let at = 0; at < 10; at += 1) expect(await attempt(email, address)).toBe('forbidden');
    const restarted = createTries(services.store);
    await expect(restarted.begin({ address, account: email })).rejects.toMatchObject({ kind: 'tooManyTries' });
  });
});
