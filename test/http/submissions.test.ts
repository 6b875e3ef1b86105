/**
 * Filled-in instruments that arrive sealed: stored whole, once, with one receipt however often they are sent.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { readInputs } from '../../server/measures/wave-inputs.ts';
import { ask } from '../support/ask.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, everyBlock, filledOf, met, type Said, sealFor, sendFilled, sendSealed } from '../support/submissions.ts';

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
const send = (filled: Said) => sendFilled(services, field.communityId, filled);
const broken = async () => (await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0);

const person = (ref: string, words: string) => ({ ref, is: 'new', words, kind: 'person' });

/** Everything that can be said, once. */
const whole = (): Said => {
  const to = Math.random().toString(36).slice(2, 8);
  return filledOf(field, {
    consents: [
      { purpose: 'survey', given: true },
      { purpose: 'next-wave', given: false },
      { purpose: 'contact', given: true },
    ],
    respondent: { is: 'new', id: randomUUID(), ageBand: '25-44', name: `Rae ${to}` },
    contact: '01632 960 000',
    named: [person('n1', `Ann ${to}`), person('n2', `Bo ${to}`), { ref: 'n3', is: 'new', words: `Hut ${to}`, kind: 'place' }],
    names: [
      { block: 'advice', status: 'answered', named: ['n1', 'n2'] },
      { block: 'company', status: 'none', named: [] },
      { block: 'places', status: 'answered', named: ['n3'] },
    ],
    items: [
      met('works', 'no'),
      { question: 'speaks', about: null, status: 'none', value: null },
      met('children', 0),
      { question: 'safe', about: null, status: 'declined', value: null },
      { question: 'area', about: null, status: 'unanswered', value: null },
      met('close', 1, 'n1'),
      met('close', 4, 'n2'),
      met('who', 'Runs the shop, lends me her ladder', 'n1'),
    ],
    ties: [{ a: 'n2', b: 'n1', know: 'yes' }],
  });
};

describe('an interview that arrives', () => {
  test('B1: is stored whole, with its four kinds of answers apart, and 0 as an answer', async () => {
    const filled = whole();
    const { status, value } = await send(filled);
    expect(status).toBe(201);
    expect(value).toMatchObject({ id: filled.id, waveId: field.waveId });
    const items = await rows(
      `MATCH (:Response {id: $id})-[:SAID]->(i:Item) OPTIONAL MATCH (i)-[:ABOUT]->(m:Mention)
       RETURN i.question AS question, i.status AS status, i.number AS number, i.text AS text, i.codes AS codes, m.words AS about
       ORDER BY i.position`,
      { id: filled.id },
    );
    const none = { number: null, text: null, codes: null, about: null };
    expect(items.slice(0, 8)).toEqual([
      { ...none, question: 'works', status: 'answered', codes: ['no'] },
      { ...none, question: 'speaks', status: 'none' },
      { ...none, question: 'children', status: 'answered', number: 0 },
      { ...none, question: 'safe', status: 'declined' },
      { ...none, question: 'area', status: 'unanswered' },
      { ...none, question: 'close', status: 'answered', number: 1, about: expect.stringMatching(/^Ann/) },
      { ...none, question: 'close', status: 'answered', number: 4, about: expect.stringMatching(/^Bo/) },
      {
        ...none,
        question: 'who',
        status: 'answered',
        text: 'Runs the shop, lends me her ladder',
        about: expect.stringMatching(/^Ann/),
      },
    ]);
    // The job was hidden and is not there; the scale was shown and left out.
    expect(items.slice(8).map(({ question, status }) => [question, status])).toEqual(
      ['satisfied', 'worthwhile', 'happy', 'anxious'].map((key) => [`happy.${key}`, 'unanswered']),
    );
    const reports = await rows(
      `MATCH (:Response {id: $id})-[n:NAMES]->(m) RETURN n.generator AS generator, n.strength AS strength ORDER BY m.words`,
      { id: filled.id },
    );
    expect(reports).toEqual([
      { generator: 'advice', strength: 5 },
      { generator: 'advice', strength: 2 },
      { generator: 'places', strength: null },
    ]);
    const [consents] = await rows(
      `MATCH (:Response {id: $id})-[:AGREED]->(c:Consent) WITH c ORDER BY c.purpose
       RETURN collect(c.purpose + ' ' + toString(c.given)) AS given, collect(DISTINCT c.versionId) AS versions`,
      { id: filled.id },
    );
    expect(consents).toEqual({ given: ['contact true', 'next-wave false', 'survey true'], versions: [field.versionId] });
    const [knows] = await rows(
      `MATCH (:Response {id: $id})-[:NAMES]->()-[k:KNOWS]->() RETURN k.know AS know, toFloat(count(*)) AS n`,
      { id: filled.id },
    );
    expect(knows).toEqual({ know: 'yes', n: 1 });
    const [who] = await rows(
      'MATCH (i:Identity)-[:IDENTIFIES]->(:Resident {id: $id}) RETURN i.contact AS contact, i.name AS name',
      { id: value.respondentId },
    );
    expect(who).toEqual({ contact: '01632 960 000', name: expect.stringMatching(/^Rae/) });
    const [asked] = await rows('MATCH (:Response {id: $id})-[a:ASKED]->(g) RETURN collect(g.code + " " + a.status) AS met', {
      id: filled.id,
    });
    expect([...((asked?.['met'] ?? []) as string[])].sort()).toEqual(['advice answered', 'company nobody', 'places answered']);
    expect(await broken()).toEqual([]);
  });

  test('who lives somewhere else has said so, and has no neighbourhood', async () => {
    const filled = filledOf(field, { items: [{ question: 'area', about: null, status: 'none', value: null }] });
    const { status, value } = await send(filled);
    expect(status).toBe(201);
    const [kept] = await rows(
      `MATCH (r:Response {id: $id})-[:SAID]->(i:Item {question: 'area'}) MATCH (who:Resident {id: $who})
       RETURN i.status AS status, i.codes AS codes, EXISTS { (who)-[:LIVES_IN]->() } AS livesHere`,
      { id: filled.id, who: value.respondentId },
    );
    expect(kept).toEqual({ status: 'none', codes: null, livesHere: false });
  });

  test('who comes to whoever answers is tied the other way round, also once it was corrected', async () => {
    const document = everyBlock();
    const blocks = document.blocks.map((block) =>
      block.is === 'names' && block.key === 'advice' ? { ...block, direction: 'in' as const } : block,
    );
    const place = await beginFieldWork(services, { ...document, blocks });
    const filled = filledOf(place, {
      named: [person('n1', 'Ann'), person('n2', 'Bo')],
      names: [
        { block: 'advice', status: 'answered', named: ['n1'] },
        { block: 'company', status: 'answered', named: ['n2'] },
      ],
    });
    const { status, value } = await sendFilled(services, place.communityId, filled);
    expect(status).toBe(201);
    const ties = async () => {
      const found = await rows(
        `MATCH (from:Resident)-[t:TIE {communityId: $place}]->(to:Resident)
         RETURN t.generator AS generator, CASE from.id WHEN $who THEN 'they' ELSE 'to them' END AS from, t.saidByTo AS saidByTo
         ORDER BY generator`,
        { place: place.communityId, who: value.respondentId },
      );
      return found.map(({ generator, from, saidByTo }) => [generator, from, saidByTo]);
    };
    const inward = ['advice', 'to them', true];
    expect(await ties()).toEqual([inward, ['company', 'they', false]]);
    const params = { communityId: place.communityId, waveId: place.waveId, id: filled.id };
    const answers = [
      { generator: 'advice', status: 'answered', named: [{ is: 'new', words: 'Cy', kind: 'person', strength: null }] },
    ];
    const { version } = (await ask(services, interviewRoutes.readInterview, { params })).value;
    const mended = await ask(services, interviewRoutes.mendInterview, { params, body: { answers }, ifMatch: version });
    expect(mended.status).toBe(200);
    expect(await ties()).toEqual([inward]);
  });

  test('C2, F4: fifty times at once is stored once, with fifty equal receipts', async () => {
    const filled = whole();
    const bodies = await Promise.all(Array.from({ length: 50 }, () => sealFor(services, filled)));
    const params = { communityId: field.communityId, waveId: field.waveId };
    const replies = await Promise.all(bodies.map((body) => sendSealed(services, params, body)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ value }) => JSON.stringify(value))).size).toBe(1);
    const [stored] = await rows(
      `MATCH (r:Response {id: $id}) RETURN toFloat(count(r)) AS responses, toFloat(COUNT { (r)-[:SAID]->() }) AS items,
       toFloat(COUNT { (r)-[:NAMES]->() }) AS reports`,
      { id: filled.id },
    );
    expect(stored).toEqual({ responses: 1, items: 12, reports: 3 });
    expect(await broken()).toEqual([]);
  }, 60_000);

  test('is on the map and in what figures stand on, without any export', async () => {
    const look = async () => {
      const { hashes, network } = await readInputs(services.store, services.networkReader, field);
      return {
        ties: network.ties.from.length,
        members: network.members.length,
        answered: network.bases.answered,
        hash: hashes.ties,
      };
    };
    const before = await look();
    await send(whole());
    const after = await look();
    expect(after.hash).not.toBe(before.hash);
    // Who answered, two they named, and a place: three ties.
    expect(after).toMatchObject({ ties: before.ties + 3, members: before.members + 4, answered: before.answered + 1 });
  });
});

describe('what is sent under the same id', () => {
  test('C5, F3: with other content is answered 409 and held beside it, once', async () => {
    const filled = whole();
    const first = await send(filled);
    const other = { ...filled, seconds: 901 };
    const refused = await Promise.all([send(other), send(other), send(other)]);
    expect(refused.map(({ status, problem }) => [status, problem.code])).toEqual(refused.map(() => [409, 'conflict']));
    expect((await send(filled)).value).toEqual(first.value);
    const kept = await rows('MATCH (h:HeldSubmission {responseId: $id}) RETURN h.contentHash AS hash', { id: filled.id });
    expect(kept).toHaveLength(1);
    const interview = await ask(services, interviewRoutes.readInterview, { params: { ...field, id: filled.id } });
    expect(interview.value.answers).toHaveLength(3);
  });
});
