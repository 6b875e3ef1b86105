/**
 * Keys that devices seal for: one for all processes, old ones go on opening, and nothing opens that was not sealed just so.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boundTo } from '../../server/contract/submissions.ts';
import { createSealingKeys } from '../../server/submissions/sealing-keys.ts';
import { type OwnStore, startOwnStore } from '../support/own-store.ts';
import { seal, sealBytes } from '../support/seal.ts';

let own: OwnStore;
beforeAll(async () => {
  own = await startOwnStore();
}, 240_000);
afterAll(() => own.close());

const countKeys = async (): Promise<number> =>
  (await own.services.driver.executeQuery('MATCH (n:SealingKey) RETURN toFloat(count(n)) AS n')).records[0]?.get('n');

const opened = async (keys: ReturnType<typeof createSealingKeys>, given: Awaited<ReturnType<typeof seal>>, waveId: string) =>
  new TextDecoder().decode(await keys.open(given.sealed as never, boundTo({ ...given, waveId })));

test('processes that need a key at the same moment make one', async () => {
  const processes = Array.from({ length: 6 }, () => createSealingKeys(own.connection.store));
  const made = await Promise.all(processes.map((keys) => keys.current()));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(await countKeys()).toBe(1);
});

test('F19: what is sealed opens; in a year there is another key, and the old one opens still, in a process that never saw it', async () => {
  const keys = createSealingKeys(own.connection.store);
  const [id, waveId] = [randomUUID(), randomUUID()];
  const first = await keys.current();
  const sealed = await seal(first, { id, waveId }, 'Zoë, und 漢字 ✓');
  expect(await opened(keys, sealed, waveId)).toBe('Zoë, und 漢字 ✓');
  await own.services.driver.executeQuery("MATCH (n:SealingKey) SET n.createdAt = datetime() - duration('P366D')");
  const second = await keys.current();
  expect(second.id).not.toBe(first.id);
  expect((await createSealingKeys(own.connection.store).current()).id).toBe(second.id);
  expect(await countKeys()).toBe(2);
  expect(await opened(createSealingKeys(own.connection.store), sealed, waveId)).toBe('Zoë, und 漢字 ✓');
});

test('what was damaged, is bound to something else, or is for another Kith is refused, and says where', async () => {
  const keys = createSealingKeys(own.connection.store);
  const key = await keys.current();
  const [id, waveId] = [randomUUID(), randomUUID()];
  const whole = await seal(key, { id, waveId }, { a: 1 });
  const open = (sealed: object, along = boundTo({ ...whole, waveId })) =>
    keys.open({ ...whole.sealed, ...sealed } as never, along);
  const damaged = { kind: 'unreadable', fields: [{ pointer: '/body/sealed' }] };
  const flipped = (text: string) => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;
  await expect(open({ ciphertext: flipped(whole.sealed.ciphertext) })).rejects.toMatchObject(damaged);
  await expect(open({ wrappedKey: flipped(whole.sealed.wrappedKey) })).rejects.toMatchObject(damaged);
  await expect(open({ iv: 'AAAA' })).rejects.toMatchObject(damaged);
  await expect(open({}, boundTo({ ...whole, waveId: randomUUID() }))).rejects.toMatchObject(damaged);
  await expect(open({}, boundTo({ ...whole, id: randomUUID(), waveId }))).rejects.toMatchObject(damaged);
  const cut = await sealBytes(key, new Uint8Array(), 'nothing');
  expect(await keys.open(cut as never, 'nothing')).toHaveLength(0);
  await expect(open({ keyId: randomUUID() })).rejects.toMatchObject({
    kind: 'unreadable',
    fields: [{ pointer: '/body/sealed/keyId' }],
  });
});
