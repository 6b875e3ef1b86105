/**
 * Refused rows hold whole people: they are forgotten after two weeks, and when somebody of their community is erased. What is
 * sent to be imported has an end for each community.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { residentRoutes } from '../../server/contract/residents.ts';
import { roomLeft } from '../../server/imports/room.ts';
import { ask } from '../support/ask.ts';
import { importApi } from '../support/imports/import-by-api.ts';
import { importFiles, newPlace, type Place, peopleColumns } from '../support/imports/import-files.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

/** One person, and a row of the same id that is refused. */
const imported = async (): Promise<Place> => {
  const place = await newPlace(services);
  const people = `${peopleColumns}\nz1,Zora Fennimore,,,,1\nz1,Zora Fennimore the second,,,,1\n`;
  expect((await importFiles(services, place, { people })).refusedRows).toBe(1);
  return place;
};

const kept = async ({ communityId }: Place): Promise<{ text: string; refusedRows: number }> => {
  const { records } = await services.driver.executeQuery(
    'MATCH (n {communityId: $communityId}) WHERE n:Refusal OR n:Import RETURN properties(n) AS p',
    { communityId },
  );
  const rows = records.map((record) => record.get('p') as { report?: string });
  const report = JSON.parse(rows.find((row) => row.report)?.report ?? '{}') as { refusedRows: number };
  return { text: JSON.stringify(rows), refusedRows: report.refusedRows };
};

test('they go when somebody of their community is erased, and those of another stay', async () => {
  const [place, other] = [await imported(), await imported()];
  expect((await kept(place)).text).toMatch(/zora/i);
  const id = randomUUID();
  const { communityId } = place;
  await ask(services, residentRoutes.createResident, { params: { communityId }, body: { id } });
  expect((await ask(services, residentRoutes.eraseIdentity, { params: { communityId, id } })).status).toBe(204);
  const left = await kept(place);
  expect([left.refusedRows, /zora|z1/i.test(left.text)]).toEqual([1, false]);
  expect((await kept(other)).text).toMatch(/zora/i);
});

test('they go after two weeks, and how many there were stays', async () => {
  const place = await imported();
  const day = 24 * 60 * 60_000;
  await services.imports.sweep(Date.now() + 13 * day);
  expect((await kept(place)).text).toMatch(/zora/i);
  await services.imports.sweep(Date.now() + 15 * day);
  const left = await kept(place);
  expect([left.refusedRows, /zora|z1/i.test(left.text)]).toEqual([1, false]);
});

test('a mapping of nothing but brackets is refused, and soon', async () => {
  const { communityId } = await newPlace(services);
  const api = importApi(services, communityId);
  const id = await api.create();
  await api.put(id, 'people', `${peopleColumns}\n1,A,,,,1\n`);
  for (const mapping of ['['.repeat(200_000), '{'.repeat(200_000), 'a: '.repeat(60_000), `${'- '.repeat(100_000)}x`, '&a [*a]']) {
    const began = performance.now();
    const reply = await api.start(id, mapping);
    expect(`${mapping.slice(0, 6)} ${reply.status}`).toMatch(/ 4\d\d$/);
    expect(performance.now() - began).toBeLessThan(8_000);
  }
});

test('a community keeps so much here to be imported and no more; a file that is sent again takes the place of the first', async () => {
  const { communityId } = await newPlace(services);
  const api = importApi(services, communityId);
  const id = await api.create();
  await api.put(id, 'people', 'x'.repeat(1_000));
  const left = (role: string, most: number) => roomLeft(services.store, communityId, { importId: id, role }, most);
  expect(await left('ties', 1_500)).toBe(500);
  expect(await left('people', 1_500)).toBe(1_500);
  await expect(left('ties', 1_000)).rejects.toThrow(/there is no room for more/);
  expect(await roomLeft(services.store, (await newPlace(services)).communityId, { importId: id, role: 'ties' }, 1_000)).toBe(
    1_000,
  );
});
