/**
 * A link that was used takes nothing more but the one change of somebody whose reply was lost, and that not for ever.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../server/contract/routes.ts';
import { ask } from '../support/ask.ts';
import { beginOpenWave } from '../support/field-work.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { filledOf, type Said, sealFor } from '../support/submissions.ts';

let services: TestServices;
let wave: { communityId: string; waveId: string };
let versionId = '';
beforeAll(async () => {
  services = await startServices();
  ({ wave, versionId } = await beginOpenWave(services));
});
afterAll(() => services.close());

type Submission = Awaited<ReturnType<typeof sealFor>>;
const anybody = () => ({ app: services.door });
const newAnswers = () => filledOf({ waveId: wave.waveId, versionId }, { mode: 'alone' });
const sealed = (filled: Said, seconds = filled.seconds) => sealFor(services, { ...filled, seconds });
const send = (token: string, submission: Submission) => ask(anybody(), routes.sendAnswers, { body: { token, submission } });

/** A link that was used. */
const usedLink = async () => {
  const made = await ask(services, routes.makeSelfLink, { params: wave, body: { id: randomUUID(), days: 14 } });
  const { secret: token, id: linkId } = made.value;
  const filled = newAnswers();
  const first = await sealed(filled);
  const { status, value: receipt } = await send(token, first);
  expect(status).toBe(201);
  return { token, linkId, filled, first, receipt };
};
const listHeld = async () => (await ask(services, routes.listConflicts, { params: wave })).value.held;
const heldOf = async ({ id }: Said) => (await listHeld()).filter(({ responseId }) => String(responseId) === id);
const endedFor = (linkId: string, hours: number) =>
  services.driver.executeQuery(
    'MATCH (link:SelfLink {id: $linkId}) SET link.endsAt = datetime() - duration({minutes: toInteger($minutes)})',
    { linkId, minutes: hours * 60 },
  );

test('other answers by a used link are kept once beside the first; the rest finds the link used', async () => {
  const { token, filled, first, receipt } = await usedLink();
  const changed = await sealed(filled, 901);
  for (const _ of [1, 2]) expect((await send(token, changed)).status).toBe(409);
  const never = await send('A'.repeat(43), changed);
  const told = ({ status, problem: { requestId: _, ...problem } }: typeof never) => ({ status, problem });
  for (const seconds of [902, 903]) expect(told(await send(token, await sealed(filled, seconds)))).toEqual(told(never));
  expect(await heldOf(filled)).toHaveLength(1);
  expect((await send(token, first)).value).toEqual(receipt);
  expect((await send(token, changed)).status).toBe(409);
  // Chosen: it has arrived, whoever sends it again.
  const [held] = await heldOf(filled);
  const params = { ...wave, heldId: held?.id ?? '' };
  expect((await ask(services, routes.chooseHeld, { params, body: { counts: 'held' } })).status).toBe(200);
  for (const submission of [changed, first]) expect((await send(token, submission)).status).toBe(201);
});

test('of ten changes at the same moment, one is kept', async () => {
  const { token, filled } = await usedLink();
  const changed = await Promise.all(Array.from({ length: 10 }, (_, index) => sealed(filled, 910 + index)));
  const replies = await Promise.all(changed.map((submission) => send(token, submission)));
  expect(replies.map(({ status }) => status).filter((status) => status !== 404 && status !== 503)).toEqual([409]);
  expect(await heldOf(filled)).toHaveLength(1);
});

test('a change is kept in the day of grace, and not after it; what arrived has its receipt for ever', async () => {
  const [inTime, late] = [await usedLink(), await usedLink()];
  await endedFor(inTime.linkId, 23);
  expect((await send(inTime.token, await sealed(inTime.filled, 901))).status).toBe(409);
  expect(await heldOf(inTime.filled)).toHaveLength(1);
  await endedFor(late.linkId, 25);
  expect((await send(late.token, await sealed(late.filled, 901))).status).toBe(404);
  expect(await heldOf(late.filled)).toEqual([]);
  for (const { linkId } of [inTime, late]) await endedFor(linkId, 300 * 24);
  for (const { token, first, receipt } of [inTime, late]) expect((await send(token, first)).value).toEqual(receipt);
  expect((await send(inTime.token, await sealed(inTime.filled, 901))).status).toBe(409);
});

test('what waits for a choice comes before what was chosen, however old that is', async () => {
  const [old, young] = [await usedLink(), await usedLink()];
  for (const { token, filled } of [old, young]) expect((await send(token, await sealed(filled, 901))).status).toBe(409);
  const [one] = await heldOf(old.filled);
  const params = { ...wave, heldId: one?.id ?? '' };
  expect((await ask(services, routes.chooseHeld, { params, body: { counts: 'stored' } })).status).toBe(200);
  const states = (await listHeld()).map(({ counts }) => counts === 'undecided');
  expect(states.indexOf(false)).toBeGreaterThan(states.lastIndexOf(true));
  const ids = (await listHeld()).map(({ responseId }) => String(responseId));
  expect(ids.indexOf(young.filled.id)).toBeLessThan(ids.indexOf(old.filled.id));
});
