/**
 * Who is joined to somebody is that person: an erasure reaches every name under which they were ever told, however the joins go.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../server/contract/routes.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
});
afterAll(() => services.close());

const rows = async (text: string, params: object = {}): Promise<Record<string, unknown>[]> => {
  const { records } = await services.driver.executeQuery(text, { communityId: field.communityId, ...params });
  return records.map((record) => record.toObject());
};
/** What stands in any text that the database holds of the community. */
const findAll = async (sought: RegExp): Promise<string[]> =>
  JSON.stringify(await rows('MATCH (n {communityId: $communityId}) RETURN properties(n) AS p')).match(sought) ?? [];
const idOf = async (name: string): Promise<string> => {
  const found = await rows('MATCH (i:Identity {communityId: $communityId, name: $name})-[:IDENTIFIES]->(n) RETURN n.id AS id', {
    name,
  });
  expect(found).toHaveLength(1);
  return String(found[0]?.['id']);
};

/** Somebody is named, and something said of them. */
const tell = async (name: string): Promise<string> => {
  const filled = filledOf(field, {
    named: [{ ref: 'n1', is: 'new', words: name, kind: 'person' }],
    names: [{ block: 'advice', status: 'answered', named: ['n1'] }],
    items: [met('who', `${name} is my friend`, 'n1')],
  });
  expect((await sendFilled(services, field.communityId, filled)).status).toBe(201);
  return filled.id;
};
const join = async (keepId: string, goneId: string): Promise<void> => {
  const { communityId } = field;
  const { status } = await ask(services, routes.joinMembers, {
    params: { communityId },
    body: { id: randomUUID(), keepId, goneId },
  });
  expect(status).toBe(201);
};
const erase = async (id: string): Promise<void> => {
  const { communityId } = field;
  expect((await ask(services, routes.eraseIdentity, { params: { communityId, id } })).status).toBe(204);
};
/** Three names, the first joined to the second and that to the third. @returns their ids, in this order. */
const threeInOne = async (names: readonly [string, string, string]): Promise<readonly [string, string, string]> => {
  for (const name of names) await tell(name);
  const ids = [await idOf(names[0]), await idOf(names[1]), await idOf(names[2])] as const;
  await join(ids[1], ids[0]);
  await join(ids[2], ids[1]);
  return ids;
};
const broken = async () => (await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0);

test('who is erased is erased under every name that was joined to them, and each is remembered', async () => {
  const names = ['Gilbo Vane', 'Gilly Vane', 'Gillian Vane'] as const;
  const ids = await threeInOne(names);
  const params = { communityId: field.communityId, id: ids[0] };
  const body = { name: 'Gilbo Vane', contact: '', aliases: ['Gilbert Vane'] };
  await ask(services, routes.saveIdentity, { params, body, ifMatch: 1 });
  await erase(ids[2]);
  expect(await findAll(/.{20}vane/gi)).toEqual([]);
  const noted = await rows('MATCH (e:Erasure {communityId: $communityId}) RETURN e.residentId AS id');
  expect(noted.map(({ id }) => id).sort()).toEqual([...ids].sort());
  // Who says the old name now means somebody of whom nothing is known.
  await tell('Gilbo Vane');
  expect(ids).not.toContain(await idOf('Gilbo Vane'));
  expect(await broken()).toEqual([]);
});

test('who is joined to somebody and erased alone takes their own words along, and leaves the other', async () => {
  const [first, second] = await threeInOne(['Harro Lunt', 'Harry Lunt', 'Harriet Pell']);
  await erase(second);
  expect(await findAll(/.{20}lunt/gi)).toEqual([]);
  expect(await findAll(/Harriet Pell is my friend/g)).toHaveLength(1);
  const kept = await idOf('Harriet Pell');
  expect([first, second]).not.toContain(kept);
  expect(await broken()).toEqual([]);
});
