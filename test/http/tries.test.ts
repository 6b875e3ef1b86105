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

/** Somebody with an app, whose password is known, and who came in with a code from home once. */
const withApp = async () => {
  const { email, browser, state } = await door.newMember('researcher');
  const { secret, recoveryCodes } = await door.enrol(browser);
  const home = anywhere();
  expect(await attempt(email, home, { password, code: recoveryCodes[0] as string })).toBe('in');
  return { email, secret, recoveryCodes, home, userId: state.user?.id as string };
};

/** Codes tried in a session that was begun with the password, as over the second step's page. */
const giveCodes = async (userId: string) => {
  const session = await services.sessions.read(await services.sessions.begin({ userId }, false));
  return (code: string, address: string): Promise<string> =>
    services.signIn.withCode(session as NonNullable<typeof session>, code, address).then(
      () => 'in',
      (error: unknown) => (error instanceof DomainError ? error.kind : 'broken'),
    );
};

describe('wrong codes', () => {
  test.each([
    ['after the password', true],
    ['together with it', false],
  ])(
    'given %s are limited from one address, from one connection and from everywhere; the owner comes in from home',
    async (_, isAfter) => {
      const { email, secret, home, userId, recoveryCodes } = await withApp();
      const give = isAfter
        ? await giveCodes(userId)
        : (code: string, address: string) => attempt(email, address, { password, code });
      const many = async (times: number, from: () => string) => {
        const all: string[] = [];
        for (let at = 0; at < times; at += 1) all.push(await give('000000', from()));
        return [count(all, 'forbidden'), count(all, 'tooManyTries')];
      };
      const address = anywhere();
      expect(await many(12, () => address)).toEqual([10, 2]);
      const network = `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}`;
      expect(await many(12, () => `${network}::${randomUUID().slice(0, 4)}`)).toEqual([10, 2]);
      // Those that were refused at once are counted too: 24 were tried from there.
      const [forbidden = 0, tooMany = 0] = await many(16, anywhere);
      expect(forbidden).toBeLessThanOrEqual(10);
      expect(tooMany).toBeGreaterThanOrEqual(6);
      expect(await give(recoveryCodes[1] as string, anywhere())).toBe('tooManyTries');
      expect(await attempt(email, home, { password, code: codeOf(secret) })).toBe('in');
    },
  );

  test('with a wrong password use nobody up', async () => {
    const { email, secret } = await withApp();
    for (let at = 0; at < 40; at += 1) await attempt(email, anywhere(), { code: '000000' });
    expect(await attempt(email, anywhere(), { password, code: codeOf(secret) })).toBe('in');
  });
});

describe('wrong passwords', () => {
  test('from one address are limited however many come at once', async () => {
    const { email } = await door.newMember('panel');
    const address = anywhere();
    const all = await Promise.all(Array.from({ length: 20 }, () => attempt(email, address)));
    expect([count(all, 'forbidden'), count(all, 'tooManyTries')]).toEqual([10, 10]);
    expect(await attempt(email, address, { password })).toBe('tooManyTries');
  });

  test('from the addresses of one connection are limited as from one', async () => {
    const { email } = await door.newMember('panel');
    const network = `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}`;
    const all: string[] = [];
    for (let at = 0; at < 12; at += 1) all.push(await attempt(email, `${network}:${at + 1}::1`));
    expect([count(all, 'forbidden'), count(all, 'tooManyTries')]).toEqual([10, 2]);
  });

  test('given with an invitation, or as the old one, are limited from everywhere too', async () => {
    const { email, browser, community } = await door.newMember('panel');
    const { secret } = await door.invite(community.id, 'organisation', email);
    for (let at = 0; at < 31; at += 1) await attempt(email, anywhere());
    const given = { secret, name: 'Ann', password };
    await expect(services.links.use({ ...given, address: anywhere() })).rejects.toMatchObject({ kind: 'tooManyTries' });
    const session = await services.sessions.read(browser.cookie().split('=')[1] as string);
    const change = { current: password, password: 'barley compass velvet harbour', address: anywhere() };
    await expect(services.signIn.changePassword(session as NonNullable<typeof session>, change)).rejects.toMatchObject({
      kind: 'tooManyTries',
    });
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

test('counts that ended long ago are forgotten, and no others', async () => {
  const made = ['2 days', '1 hour'].map((ago) => ({ key: randomUUID(), ago }));
  await services.driver.executeQuery(
    `UNWIND $made AS one CREATE (:Tries {key: one.key, count: 50,
       until: datetime() - CASE one.ago WHEN '2 days' THEN duration('P2D') ELSE duration('PT1H') END})`,
    { made },
  );
  await door.newMember('panel').then(({ email }) => attempt(email, anywhere(), { password }));
  const { records } = await services.driver.executeQuery(
    'MATCH (tries:Tries) WHERE tries.key IN $keys RETURN collect(tries.key) AS left',
    { keys: made.map(({ key }) => key) },
  );
  expect(records[0]?.get('left')).toEqual([made[1]?.key]);
});
