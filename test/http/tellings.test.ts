/**
 * Interviews laid side by side: what was held back is told as it would be if it were stored, and of all that came under one id
 * one counts.
 */
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { tellingRoutes } from '../../server/contract/tellings.ts';
import { verify } from '../../server/invariants/invariants.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { fromHere } from '../support/from-here.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { beginFieldWork, filledOf, met, newHash, type Said, sendFilled } from '../support/submissions.ts';

let services: TestServices;
let field: Awaited<ReturnType<typeof beginFieldWork>>;
beforeAll(async () => {
  services = await startServices();
  field = await beginFieldWork(services);
});
afterAll(() => services.close());

const send = (filled: Said) => sendFilled(services, field.communityId, filled);
const list = async () => (await ask(services, conflictRoutes.listConflicts, { params: field })).value;
const undecided = async () => (await ask(services, conflictRoutes.countConflicts, { params: field })).value.undecided;
const told = async (id: string) => (await ask(services, tellingRoutes.readTelling, { params: { ...field, id } })).value;
const held = async (heldId: string) => (await ask(services, conflictRoutes.readHeld, { params: { ...field, heldId } })).value;
const choose = async (heldId: string, counts: string) =>
  (await ask(services, conflictRoutes.chooseHeld, { params: { ...field, heldId }, body: { counts } })).value;
const heldOf = async (id: string) => (await list()).held.filter(({ responseId }) => responseId === id);
const broken = async () => (await verify(services.store, field.communityId)).filter(({ violations }) => violations > 0);

const full = (said: object = {}): Said =>
  filledOf(field, {
    named: [
      { ref: 'n1', is: 'new', words: `Ann ${randomUUID().slice(0, 6)}`, kind: 'person' },
      { ref: 'n2', is: 'new', words: `Café ${randomUUID().slice(0, 6)}`, kind: 'place' },
      { ref: 'n3', is: 'new', words: `Bo 🙂 ${randomUUID().slice(0, 6)}`, kind: 'person' },
    ],
    names: [
      { block: 'advice', status: 'answered', named: ['n1', 'n3'] },
      { block: 'company', status: 'none', named: [] },
      { block: 'places', status: 'answered', named: ['n2'] },
    ],
    items: [
      met('works', 'yes'),
      { question: 'job', about: null, status: 'none', value: null },
      met('speaks', ['en', 'cy']),
      met('children', 0),
      { question: 'safe', about: null, status: 'declined', value: null },
      met('close', 1, 'n1'),
      met('who', 'My sister', 'n1'),
      met('close', 3, 'n3'),
    ],
    ties: [{ a: 'n1', b: 'n3', know: 'yes' }],
    ...said,
  });

test('what was held back is told as it is once it is stored', async () => {
  const first = full({ seconds: 60 });
  const { value: receipt } = await send(first);
  expect(await undecided()).toBe(0);
  await send({ ...full(), id: first.id });
  expect(await undecided()).toBe(1);
  const [one] = await heldOf(first.id);
  const before = await held(one?.id ?? '');
  expect(before.telling).toMatchObject({ seconds: 900, mode: 'asked', startedAt: '2026-03-01T10:00:00.000Z' });
  expect(before.telling.instrument?.document.title).toBe('Everything');
  await choose(one?.id ?? '', 'held');
  const after = await told(one?.id ?? '');
  const plain = ({ answers, knows, ...rest }: typeof after.telling) => ({
    ...rest,
    // Whom the words mean is known once they are stored, and told of nobody who was named in words.
    answers: answers.map((answer) => ({ ...answer, named: answer.named.map(({ id: _, ...named }) => named) })),
    consents: rest.consents.toSorted((a, b) => (a.purpose < b.purpose ? -1 : 1)),
    // A pair has no order.
    knows: knows.map(({ a, b, know }) => [...[a, b].sort(), know]),
  });
  expect(plain(after.telling)).toEqual(plain(before.telling));
  expect(after.telling.answers.flatMap(({ named }) => named).length).toBe(3);
  expect(after.interview).toMatchObject({ pseudonym: receipt.pseudonym, setAside: false });
  expect((await told(first.id)).interview.setAside).toBe(true);
  expect(await undecided()).toBe(0);
});

test('of three that came under one id, one counts', async () => {
  const first = full();
  await send(first);
  for (const seconds of [1, 2]) await send({ ...full({ seconds }), id: first.id });
  const [one, other] = (await heldOf(first.id)).map(({ id }) => id);
  await choose(one ?? '', 'held');
  await choose(other ?? '', 'held');
  const standing = async (...ids: string[]) => {
    const all = await Promise.all(ids.map(async (id) => (await told(id)).interview));
    return all.map(({ setAside }) => !setAside);
  };
  expect(await standing(first.id, one ?? '', other ?? '')).toEqual([false, false, true]);
  expect((await heldOf(first.id)).map(({ counts }) => counts)).toEqual(['stored', 'held']);
  await choose(one ?? '', 'stored');
  expect(await standing(first.id, one ?? '', other ?? '')).toEqual([true, false, false]);
  expect((await heldOf(first.id)).map(({ counts }) => counts)).toEqual(['stored', 'stored']);
  expect(await broken()).toEqual([]);
});

test('somebody asked twice, once of which was sent twice: what was chosen of that stands beside the other', async () => {
  const first = full();
  const { respondentId } = (await send(first)).value;
  const second = full({ respondent: { is: 'known', id: respondentId } });
  await send(second);
  await send({ ...full({ withdrawalHash: newHash() }), id: first.id });
  const before = await undecided();
  const [one] = await heldOf(first.id);
  await choose(one?.id ?? '', 'held');
  const standing = async () => {
    const [person] = (await list()).samePerson.filter((same) => same.respondentId === respondentId);
    return person?.interviews.map(({ id, setAside }) => [id, setAside]).sort();
  };
  const sorted = (...rows: [string, boolean][]) => rows.sort();
  expect(await standing()).toEqual(sorted([one?.id ?? '', false], [second.id, false]));
  expect(await undecided()).toBe(before - 1);
  const count = (id: string, counts: boolean) =>
    ask(services, conflictRoutes.countInterview, { params: { ...field, id }, body: { counts } });
  await count(one?.id ?? '', false);
  expect(await standing()).toEqual(sorted([one?.id ?? '', true], [second.id, false]));
  expect(await undecided()).toBe(before - 2);
});

test('one that is not there, and those who are not asked to look', async () => {
  const first = full();
  await send(first);
  expect((await ask(services, tellingRoutes.readTelling, { params: { ...field, id: randomUUID() } })).status).toBe(404);
  const userId = await newUser(services);
  await giveRole(services, userId, field.communityId, 'researcher', [field.waveId]);
  const reply = await request(services.door)
    .get(`/api/communities/${field.communityId}/waves/${field.waveId}/interviews/${first.id}/telling`)
    .set({ Cookie: await cookieOf(services, userId), ...fromHere });
  expect(reply.status).toBe(404);
});
