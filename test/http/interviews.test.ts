/**
 * Interviews through the API: what is stored, that it is stored once, and what is refused.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { communityRoutes } from '../../server/contract/communities.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { ask } from '../support/ask.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const { createInterview, readInterview, mendInterview, listInterviews } = interviewRoutes;

/** The sets that an interview leaves behind, as the database has them. */
const written = async (communityId: string, id: string) => {
  const { records } = await services.driver.executeQuery(
    `MATCH (r:Response {id: $id, communityId: $communityId})-[:GIVEN_BY]->(who:Resident)
     OPTIONAL MATCH (r)-[n:NAMES]->(m:Mention)-[:MEANS]->(member:Member)
     OPTIONAL MATCH (who)-[t:TIE {generator: n.generator}]->(member)
     RETURN n.generator AS generator, m.words AS words, n.until IS NULL AS live, [l IN labels(member) WHERE l <> 'Member'][0] AS label,
       n.strength AS strength, t IS NOT NULL AND t.saidByFrom AS tied, t.strength AS tieStrength
     ORDER BY generator, words, live`,
    { id, communityId },
  );
  return records.map((row) => [
    row.get('generator'),
    row.get('words'),
    row.get('label'),
    row.get('strength')?.toNumber?.() ?? row.get('strength'),
    row.get('live'),
    row.get('tied'),
  ]);
};

it('offers ready questions to a community without any, and takes them over once', async () => {
  const { id: communityId } = await services.newCommunity();
  const { value: wave } = await ask(services, communityRoutes.createWave, { params: { communityId }, body: { name: 'W' } });
  const form = (await ask(services, interviewRoutes.readInterviewForm, { params: { communityId, waveId: wave.id } })).value;
  expect([form.questions.length, form.ready.length]).toEqual([0, 11]);
  await Promise.all([1, 2, 3].map(() => ask(services, interviewRoutes.addReadyQuestions, { params: { communityId } })));
  const after = (await ask(services, interviewRoutes.readInterviewForm, { params: { communityId, waveId: wave.id } })).value;
  expect(after.questions.map((one) => [one.code, one.asksFor])).toEqual(form.ready.map((one) => [one.code, one.asksFor]));
  expect(after.ready).toEqual([]);
});

it('stores respondent, mentions, reports and ties of one interview', async () => {
  const { communityId, waveId } = await beginWave(services);
  const id = randomUUID();
  const body = {
    id,
    respondent: newRespondent('Ada Lovely'),
    answers: [
      answered('advice', words('Grace Hopeful', 'person', 5), words('Mary Somerton')),
      answered('company', words('grace  hopeful')),
      { generator: 'trust', status: 'nobody' },
      { generator: 'favours', status: 'declined' },
      answered('uses-places', words('Post Office', 'place', 2), words('Library', 'service')),
      answered('uses-activities', words('Bowls club', 'group'), words('Parish council', 'organisation')),
    ],
  };
  const sent = await ask(services, createInterview, { params: { communityId, waveId }, body });
  expect(sent.status).toBe(201);
  expect(await written(communityId, id)).toEqual([
    ['advice', 'Grace Hopeful', 'Resident', 5, true, true],
    ['advice', 'Mary Somerton', 'Resident', null, true, true],
    ['company', 'grace  hopeful', 'Resident', null, true, true],
    ['uses-activities', 'Bowls club', 'Group', null, true, true],
    ['uses-activities', 'Parish council', 'Organisation', null, true, true],
    ['uses-places', 'Library', 'Asset', null, true, true],
    ['uses-places', 'Post Office', 'Asset', 2, true, true],
  ]);
  const read = (await ask(services, readInterview, { params: { communityId, waveId, id } })).value;
  expect(read.answers.map((one) => [one.generator, one.status, one.named.length])).toEqual([
    ['advice', 'answered', 2],
    ['company', 'answered', 1],
    ['trust', 'nobody', 0],
    ['favours', 'declined', 0],
    ['uses-places', 'answered', 2],
    ['uses-activities', 'answered', 2],
  ]);
  const meant = await meantBy(communityId, id);
  expect(meant['Grace Hopeful']).toBe(meant['grace  hopeful']);
  const list = (await ask(services, listInterviews, { params: { communityId, waveId } })).value;
  expect(list.items.map((one) => [one.id, one.named, one.pseudonym])).toEqual([[id, 7, sent.value.pseudonym]]);
  const { records } = await services.driver.executeQuery(
    'MATCH (r:Resident)-[:LISTED_IN]->(:Wave {id: $waveId}) RETURN r.id AS id',
    { waveId },
  );
  expect(records.map((row) => row.get('id'))).toEqual([sent.value.respondentId]);
});

/** Whom and what the words of an interview mean, which its reply does not tell of residents. */
const meantBy = async (communityId: string, id: string): Promise<Record<string, string>> => {
  const { records } = await services.driver.executeQuery(
    'MATCH (:Response {id: $id, communityId: $communityId})-[:NAMES]->(m:Mention)-[:MEANS]->(n) RETURN m.words AS words, n.id AS id',
    { communityId, id },
  );
  return Object.fromEntries(records.map((row) => [row.get('words'), row.get('id')]));
};

it('is one when sent twice and 20 times at once; other answers under its id are refused and change nothing', async () => {
  const { communityId, waveId } = await beginWave(services);
  const params = { communityId, waveId };
  const body = {
    id: randomUUID(),
    respondent: newRespondent('Bea'),
    answers: [answered('advice', words('Cy'), words('Post Office', 'place'))],
  };
  const replies = await Promise.all(Array.from({ length: 20 }, () => ask(services, createInterview, { params, body })));
  replies.push(await ask(services, createInterview, { params, body }));
  expect(new Set(replies.map((reply) => `${reply.status} ${JSON.stringify(reply.value)}`)).size).toBe(1);
  expect(await written(communityId, body.id)).toHaveLength(2);
  const counted = async () => {
    const { records } = await services.driver.executeQuery(
      'MATCH (n {communityId: $communityId}) WHERE n:Member OR n:Mention OR n:Response OR n:Identity RETURN [l IN labels(n) WHERE l <> "Member"][0] AS label, count(*) AS n ORDER BY label',
      { communityId },
    );
    return records.map((row) => [row.get('label'), Number(row.get('n'))]);
  };
  const before = await counted();
  expect(before).toEqual([
    ['Asset', 1],
    ['Identity', 2],
    ['Mention', 2],
    ['Resident', 2],
    ['Response', 1],
  ]);
  const other = await ask(services, createInterview, { params, body: { ...body, answers: [answered('advice', words('Di'))] } });
  expect([other.status, other.problem.code]).toEqual([409, 'conflict']);
  expect(await counted()).toEqual(before);
});

it('knows at once what has exactly the same name, and only that', async () => {
  const { communityId, waveId } = await beginWave(services);
  const params = { communityId, waveId };
  const send = (respondent: object, ...answers: object[]) =>
    ask(services, createInterview, { params, body: { id: randomUUID(), respondent, answers } });
  const first = (await send(newRespondent('Ann Park'), answered('advice', words('Ben Hill'), words('Post Office', 'place'))))
    .value;
  // Full-width letters, other capitals: the same name. A near one: not.
  const second = (
    await send(
      newRespondent('Cat Field'),
      answered('advice', words('BEN HILL'), words('Ｐost office', 'service'), words('Ben Hil')),
    )
  ).value;
  const [one, two] = [await meantBy(communityId, first.id), await meantBy(communityId, second.id)];
  expect([two['BEN HILL'], two['Ｐost office']]).toEqual([one['Ben Hill'], one['Post Office']]);
  expect(new Set([...Object.values(one), ...Object.values(two)]).size).toBe(3);
  // Ben, whom two have named, now answers himself: he is the one whom they named.
  const ben = await send(newRespondent('ben hill'), answered('advice', words('Ann Park')));
  expect(ben.value.respondentId).toBe(one['Ben Hill']);
  expect((await meantBy(communityId, ben.value.id))['Ann Park']).toBe(first.respondentId);
  const { records } = await services.driver.executeQuery(
    'MATCH (:Resident {id: $a})-[t:TIE]->(:Resident {id: $b}) RETURN t.generator AS g',
    { a: first.respondentId, b: one['Ben Hill'] },
  );
  expect(records.map((row) => row.get('g'))).toEqual(['advice']);
});

it('corrects an interview by ending what no longer holds, and refuses a stale correction', async () => {
  const { communityId, waveId } = await beginWave(services);
  const id = randomUUID();
  const params = { communityId, waveId, id };
  const answers = [answered('advice', words('Lea', 'person', 2), words('Max')), { generator: 'trust', status: 'nobody' }];
  await ask(services, createInterview, { params, body: { id, respondent: newRespondent(), answers } });
  const corrected = { answers: [answered('advice', words('Lea', 'person', 4)), answered('trust', words('Max'))] };
  const mended = await ask(services, mendInterview, { params, body: corrected, ifMatch: 1 });
  expect([mended.status, mended.value.version]).toEqual([200, 2]);
  expect(await written(communityId, id)).toEqual([
    ['advice', 'Lea', 'Resident', 2, false, true],
    ['advice', 'Lea', 'Resident', 4, true, true],
    ['advice', 'Max', 'Resident', null, false, false],
    ['trust', 'Max', 'Resident', null, true, true],
  ]);
  // The same once more, as after a lost reply; then something else on the old version.
  expect((await ask(services, mendInterview, { params, body: corrected, ifMatch: 1 })).value).toEqual(mended.value);
  const stale = await ask(services, mendInterview, { params, body: { answers: [answered('advice', words('Ned'))] }, ifMatch: 1 });
  expect([stale.status, stale.problem.code, stale.problem.current]).toEqual([409, 'stale', mended.value]);
  // Back to what was said first: a new report, beside the ended one.
  const back = await ask(services, mendInterview, { params, body: { answers }, ifMatch: 2 });
  expect(back.value.answers.map((one) => [one.generator, one.status, one.named.map((named) => named.strength)])).toEqual([
    ['advice', 'answered', [2, null]],
    ['trust', 'nobody', []],
  ]);
  const { records } = await services.driver.executeQuery('MATCH (r:Revision)-[:OF]->(:Response {id: $id}) RETURN r.id', { id });
  expect(records).toHaveLength(2);
});
