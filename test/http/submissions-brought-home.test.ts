/**
 * Whose an interview is: theirs who wrote it down, not theirs who brings it home. A colleague who sends it cannot read it then.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conflictRoutes } from '../../server/contract/conflicts.ts';
import { fieldWorkRoutes } from '../../server/contract/field-work.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { routes } from '../../server/contract/routes.ts';
import { appAs, cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { ask } from '../support/ask.ts';
import { beginOpenWave } from '../support/field-work.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { filledOf, sealFor, sendSealed } from '../support/submissions.ts';

type As = Pick<TestServices, 'app'>;
let services: TestServices;
let wave: { communityId: string; waveId: string };
let versionId = '';
const people: { readonly id: string; readonly as: As }[] = [];
beforeAll(async () => {
  services = await startServices();
  ({ wave, versionId } = await beginOpenWave(services));
  for (let one = 0; one < 2; one += 1) {
    const id = await newUser(services);
    await giveRole(services, id, wave.communityId, 'researcher', [wave.waveId]);
    people.push({ id, as: { app: appAs(services.door, await cookieOf(services, id)) } });
  }
});
afterAll(() => services.close());

const both = () => {
  const [ann, ben] = people;
  if (!ann || !ben) throw new Error('nobody is there to ask');
  return { ann, ben };
};
const written = (said: object) => filledOf({ waveId: wave.waveId, versionId }, said);
const send = async (as: As, filled: ReturnType<typeof written>) => sendSealed(as, wave, await sealFor(services, filled));
const reads = async (as: As, id: string): Promise<number> =>
  (await ask(as, interviewRoutes.readInterview, { params: { ...wave, id } })).status;
const listed = async (as: As): Promise<readonly string[]> =>
  (await ask(as, interviewRoutes.listInterviews, { params: wave })).value.items.map(({ id }) => id);
const newToken = async (): Promise<string> =>
  (await ask(services, routes.makeSelfLink, { params: wave, body: { id: randomUUID(), days: 14 } })).value.secret;

test('what a colleague brings home is read by who wrote it down, and not by the colleague', async () => {
  const { ann, ben } = both();
  const filled = written({ writtenBy: ann.id });
  expect((await send(ben.as, filled)).status).toBe(201);
  expect([await reads(ann.as, filled.id), await reads(ben.as, filled.id), await reads(services, filled.id)]).toEqual([
    200, 404, 200,
  ]);
  expect(await listed(ann.as)).toContain(filled.id);
  expect(await listed(ben.as)).not.toContain(filled.id);
  // Sent once more, by whomever: it stays theirs.
  expect((await send(ben.as, filled)).status).toBe(201);
  expect(await reads(ben.as, filled.id)).toBe(404);
});

test('so is what came under one number with other answers, once it is chosen', async () => {
  const { ann, ben } = both();
  const first = written({ writtenBy: ben.id });
  const second = { ...written({ writtenBy: ann.id }), id: first.id };
  await send(ben.as, first);
  expect((await send(ben.as, second)).status).toBe(409);
  const { held } = (await ask(services, conflictRoutes.listConflicts, { params: wave })).value;
  const one = held.find(({ responseId }) => responseId === first.id);
  expect(one?.by).toBe(ann.id);
  const params = { ...wave, heldId: one?.id ?? '' };
  expect((await ask(services, conflictRoutes.chooseHeld, { params, body: { counts: 'held' } })).status).toBe(200);
  expect([await reads(ann.as, params.heldId), await reads(ben.as, params.heldId)]).toEqual([200, 404]);
});

test('where it does not say so, as older devices and paper do not, it is theirs who send it', async () => {
  const { ann, ben } = both();
  const filled = written({});
  await send(ben.as, filled);
  expect([await reads(ann.as, filled.id), await reads(ben.as, filled.id)]).toEqual([404, 200]);
});

test('what comes by a link is nobody’s, whatever it says', async () => {
  const { ann } = both();
  const token = await newToken();
  const filled = written({ mode: 'alone', writtenBy: ann.id });
  const submission = await sealFor(services, filled);
  const sent = await ask({ app: services.door }, routes.sendAnswers, { body: { token, submission } });
  expect(sent.status).toBe(201);
  expect([await reads(ann.as, filled.id), await reads(services, filled.id)]).toEqual([404, 200]);
  const pack = await ask({ app: services.door }, routes.openAnswers, { body: { token: await newToken() } });
  expect(pack.value.takenBy).toBeUndefined();
});

test('a device is told who takes it along', async () => {
  const { ann, ben } = both();
  const takenBy = async (as: As) => (await ask(as, fieldWorkRoutes.readFieldPack, { params: wave })).value.takenBy;
  expect([await takenBy(ann.as), await takenBy(ben.as)]).toEqual([ann.id, ben.id]);
});
