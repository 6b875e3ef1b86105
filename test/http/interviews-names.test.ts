/**
 * From a name to a pseudonym leads one step, which is logged: whoever types names into an interview does not get them back as
 * pseudonyms, nor learns from how the reply looks that others have named somebody.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { directoryRoutes } from '../../server/contract/directory.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { residentRoutes } from '../../server/contract/residents.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
let params: { communityId: string; waveId: string };
let researcher: Pick<TestServices, 'app'>;
let known: { id: string; pseudonym: string };
beforeAll(async () => {
  services = await startServices();
  params = await beginWave(services);
  const { communityId, waveId } = params;
  const userId = await newUser(services);
  await giveRole(services, userId, communityId, 'researcher', [waveId]);
  researcher = { app: appAs(services.door, await cookieOf(services, userId)) };
  const [area] = await services.communities.saveNeighbourhoods(communityId, [
    { name: 'West', latitude: null, longitude: null, population: null },
  ]);
  const body = { id: randomUUID(), neighbourhoodId: area?.[1] ?? null };
  known = (await ask(services, residentRoutes.createResident, { params: { communityId }, body })).value;
  const identity = { params: { communityId, id: known.id }, body: { name: 'Nora Quince' }, ifMatch: 0 };
  expect((await ask(services, residentRoutes.saveIdentity, identity)).status).toBe(200);
});
afterAll(() => services.close());

const send = (who: Pick<TestServices, 'app'>, answer: object, name: string | null = null) => {
  const body = { id: randomUUID(), respondent: newRespondent(name), answers: [answer] };
  return ask(who, interviewRoutes.createInterview, { params, body });
};

it('a list of names that is typed in comes back as these names, to a researcher and to a coordinator', async () => {
  for (const who of [researcher, services]) {
    const sent = await send(who, answered('advice', words('Somebody')));
    const one = { params: { ...params, id: sent.value.id } };
    const body = { answers: [answered('advice', words('Nora Quince'), words('Nobody Known'))] };
    const mended = await ask(who, interviewRoutes.mendInterview, { ...one, body, ifMatch: 1 });
    const read = await ask(who, interviewRoutes.readInterview, one);
    for (const { value } of [mended, read]) {
      expect(value.answers[0]?.named.map(({ id, label }) => [id, label])).toEqual([
        [null, 'Nora Quince'],
        [null, 'Nobody Known'],
      ]);
      expect(JSON.stringify(value)).not.toMatch(new RegExp(`${known.id}|${known.pseudonym}`));
    }
    // Sent back in these words, nothing is new.
    const again = await ask(who, interviewRoutes.mendInterview, { ...one, body, ifMatch: 2 });
    expect([again.status, again.value.version]).toEqual([200, 2]);
  }
});

it('whoever chose somebody by pseudonym keeps it', async () => {
  const sent = await send(services, answered('advice', { is: 'known', id: known.id }));
  const read = await ask(services, interviewRoutes.readInterview, { params: { ...params, id: sent.value.id } });
  expect(read.value.answers[0]?.named.map(({ id, label }) => [id, label])).toEqual([[known.id, known.pseudonym]]);
});

it('words go on meaning whom they meant, though somebody else has the same name by now', async () => {
  const sent = await send(services, answered('advice', words('Ira Holm')));
  const one = { params: { ...params, id: sent.value.id } };
  const meant = async () => {
    const { records } = await services.driver.executeQuery(
      'MATCH (:Response {id: $id})-[report:NAMES]->(:Mention {words: "Ira Holm"})-[:MEANS]->(n) WHERE report.until IS NULL RETURN DISTINCT n.id AS id',
      { id: sent.value.id },
    );
    return records.map((row) => row.get('id'));
  };
  const before = await meant();
  const { communityId } = params;
  for (const _ of [1, 2]) {
    const other = await ask(services, residentRoutes.createResident, { params: { communityId }, body: { id: randomUUID() } });
    await ask(services, residentRoutes.saveIdentity, {
      params: { communityId, id: other.value.id },
      body: { name: 'Ira Holm' },
      ifMatch: 0,
    });
  }
  const body = { answers: [answered('advice', words('Ira Holm'), words('Jo'))] };
  expect((await ask(services, interviewRoutes.mendInterview, { ...one, body, ifMatch: 1 })).status).toBe(200);
  expect(await meant()).toEqual(before);
});

it('the receipt looks the same whether or not somebody else had named the one who answers', async () => {
  await send(services, answered('advice', words('Kay Lund')));
  const look = async (name: string) => {
    const respondent = newRespondent(name);
    const body = { id: randomUUID(), respondent, answers: [answered('advice', words('Mo'))] };
    const { value } = await ask(researcher, interviewRoutes.createInterview, { params, body });
    return value.respondentId === respondent.id;
  };
  expect(await look('Kay Lund')).toBe(await look('Not Named Before'));
});

it('a researcher is offered a resident only by the whole of their code, and not told where they live', async () => {
  const offered = async (who: Pick<TestServices, 'app'>, q: string) =>
    (await ask(who, directoryRoutes.suggestMembers, { params, query: { q } })).value.items.filter(
      ({ kind }) => kind === 'resident',
    );
  const { id, pseudonym } = known;
  expect((await offered(services, pseudonym.slice(0, 4))).map((one) => one.id)).toContain(id);
  expect(await offered(researcher, pseudonym.slice(0, 4))).toEqual([]);
  expect(await offered(researcher, pseudonym.toLowerCase())).toMatchObject([{ id, label: pseudonym, neighbourhood: null }]);
  expect(await offered(services, pseudonym)).toMatchObject([{ id, neighbourhood: 'West' }]);
});
