/**
 * A backup does not bring back what was withdrawn since: who was erased, sessions that were ended, links that were used.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBackup } from '../../server/backup/backup.ts';
import { erasuresFile, joinErasures, keepErasures, readErasures } from '../../server/backup/erasures.ts';
import { createKeepErased } from '../../server/backup/keep-erased.ts';
import { restoreArchive } from '../../server/backup/restore.ts';
import { verifyArchive } from '../../server/backup/verify-archive.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { submissionRoutes } from '../../server/contract/submissions.ts';
import { makeWithdrawalCode, readWithdrawalCode } from '../../server/contract/withdrawal-code.ts';
import { readMigrations } from '../../server/neo4j/migrate.ts';
import { createIdentityService } from '../../server/residents/identity-service.ts';
import { createForgetHeld } from '../../server/submissions/forget-held.ts';
import { cookieOf, giveRole, newUser } from '../support/accounts.ts';
import { panelEnd } from '../support/door.ts';
import { fromHere } from '../support/from-here.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { type OwnStore, startOwnStore } from '../support/own-store.ts';
import type { TestServices } from '../support/services.ts';
import { everyBlock, filledOf, publish, sealFor } from '../support/submissions.ts';

let own: OwnStore;
let services: TestServices;
let communityId: string;
let waveId: string;
const known = await readMigrations();
const at = (name: string) => join(own.folder, name);

beforeAll(async () => {
  own = await startOwnStore();
  services = await own.withAccount();
  ({ communityId, waveId } = await beginWave(services));
}, 240_000);
afterAll(() => own.close());

/** Not over HTTP: a restore ends the session, and a database that has just started may take longer than a request may. */
const named = async (name: string): Promise<string> => {
  const id = randomUUID();
  const { residents, identities, interviews, userId } = services;
  await residents.create(communityId, id, { ageBand: null, gender: null, timeHere: null, neighbourhoodId: null }, userId);
  await identities.save(communityId, id, 0, { name, contact: '', aliases: [] }, userId);
  const body = { id: randomUUID(), respondent: newRespondent(), answers: [answered('advice', words(name))] };
  await interviews.create({ communityId, waveId }, interviewRoutes.createInterview.body.parse(body), userId);
  return id;
};

const backUp = async (name: string) => writeBackup(own.exact, at(name), new AbortController().signal);
const putBack = async (name: string, list: string) =>
  restoreArchive({ ...own.connection, exact: own.exact }, at(name), await verifyArchive(at(name), known), {
    mayReplace: true,
    stage: () => undefined,
    onProgress: () => undefined,
    keepErased: async (stored) => {
      await keepErasures(stored, [list]);
      return readErasures(list);
    },
  });

const everything = async (): Promise<string> => {
  const { records } = await own.services.driver.executeQuery('MATCH (n) RETURN properties(n) AS p');
  return JSON.stringify(records.map((record) => record.get('p')));
};

test('who was erased since stays so, from the database’s own list and from the one beside it; others are there', async () => {
  const [gone, kept] = [await named('Nora Quince'), await named('Ola Park')];
  const list = at('list');
  await mkdir(list);
  const keepErased = createKeepErased(own.connection.store, [list], pino({ level: 'silent' }));
  const identities = createIdentityService(own.connection.store, createForgetHeld(services.sealingKeys), keepErased);
  await backUp('before.gz');
  await identities.erase(communityId, gone);
  expect(await everything()).not.toMatch(/nora quince/i);
  const text = await readFile(join(list, erasuresFile), 'utf8');
  expect(text).not.toMatch(/nora/i);
  expect((await readErasures(list)).map((one) => ('residentId' in one ? one.residentId : ''))).toEqual([gone]);

  expect((await putBack('before.gz', at('no list'))).erased).toBe(1);
  expect(await everything()).not.toMatch(/nora quince/i);
  expect(await everything()).toMatch(/ola park/i);

  // The machine is lost, and with it the database's own list.
  await own.services.driver.executeQuery('MATCH (n:Erasure) DELETE n');
  expect((await putBack('before.gz', list)).erased).toBe(1);
  expect(await everything()).not.toMatch(/nora quince/i);
  // What is put back once more knows by itself.
  expect((await putBack('before.gz', at('no list either'))).erased).toBe(1);
  const identity = await own.services.identities.read(communityId, kept);
  expect(identity.name).toBe('Ola Park');
}, 240_000);

test('what the backup held back and speaks of who was erased since goes again; of the rest nothing does', async () => {
  const gone = await named('Tansy Wold');
  const wave = { waveId, versionId: (await publish(services, communityId, everyBlock())).versionId };
  const send = async (filled: ReturnType<typeof filledOf>) => {
    const submission = submissionRoutes.sendSubmission.body.parse(await sealFor(services, filled));
    return services.submissions.send({ communityId, waveId }, submission, services.userId);
  };
  const ids: string[] = [];
  for (const name of ['Tansy Wold', 'Una Reed']) {
    const first = filledOf(wave);
    await send(first);
    const other = {
      named: [{ ref: 'n1', is: 'new', words: name, kind: 'person' }],
      names: [{ block: 'advice', status: 'answered', named: ['n1'] }],
    };
    await expect(send({ ...first, ...other })).rejects.toMatchObject({ kind: 'conflict' });
    ids.push(first.id);
  }
  const held = async () => (await services.conflicts.list({ communityId, waveId })).held.map(({ responseId }) => responseId);
  await backUp('held.gz');
  await services.identities.erase(communityId, gone);
  expect(await held()).toEqual([ids[1]]);
  await putBack('held.gz', at('no held list'));
  expect(await held()).toEqual([ids[1]]);
}, 240_000);

test('somebody who was erased before, and is named again in the backup, stays named', async () => {
  const back = await named('Pia Rowan');
  await backUp('named-again.gz');
  const list = at('old list');
  await mkdir(list);
  await keepErasures([{ communityId, residentId: back, at: '2020-01-01T00:00:00Z' }], [list]);
  await putBack('named-again.gz', list);
  expect((await own.services.identities.read(communityId, back)).name).toBe('Pia Rowan');
}, 240_000);

const newSlip = () => {
  const code = makeWithdrawalCode(randomBytes(26));
  const hash = createHash('sha256').update(readWithdrawalCode(code) ?? '');
  return { code, withdrawalHash: hash.digest('hex') };
};

test('an interview that was taken back since is taken out again; one that was not is there; a code kept as a wish stays', async () => {
  const { versionId } = await publish(services, communityId, everyBlock());
  const [gone, kept, wish] = [newSlip(), newSlip(), newSlip()];
  const telling = (withdrawalHash: string, name: string) =>
    filledOf(
      { waveId, versionId },
      {
        withdrawalHash,
        named: [{ ref: 'n1', is: 'new', words: name, kind: 'person' }],
        names: [{ block: 'advice', status: 'answered', named: ['n1'] }],
      },
    );
  const send = async (filled: ReturnType<typeof filledOf>) => {
    const submission = submissionRoutes.sendSubmission.body.parse(await sealFor(services, filled));
    return services.submissions.send({ communityId, waveId }, submission, services.userId);
  };
  const first = telling(gone.withdrawalHash, 'Quill Stone');
  await send(first);
  await send(telling(kept.withdrawalHash, 'Reed Moss'));
  await backUp('told.gz');
  for (const { code } of [gone, wish]) await services.withdrawals.withdraw(code, '127.0.0.1');
  expect(await everything()).not.toMatch(/quill stone/i);

  // From the database's own list, and from the one beside it when the machine is lost.
  const list = at('taken back');
  await mkdir(list);
  await createKeepErased(own.connection.store, [list], pino({ level: 'silent' }))();
  expect(await readFile(join(list, erasuresFile), 'utf8')).not.toMatch(/quill/i);
  expect((await putBack('told.gz', at('no third list'))).takenBack).toBe(1);
  expect(await everything()).not.toMatch(/quill stone/i);
  await own.services.driver.executeQuery('MATCH (n:WithdrawalCode|Withdrawal) DETACH DELETE n');
  const report = await putBack('told.gz', list);
  expect([report.takenBack, report.broken]).toEqual([1, []]);
  expect(await everything()).not.toMatch(/quill stone/i);
  expect(await everything()).toMatch(/reed moss/i);
  for (const filled of [first, telling(wish.withdrawalHash, 'Sedge Vale')]) {
    await expect(send(filled)).rejects.toMatchObject({ kind: 'withdrawn' });
  }
}, 240_000);

test('no session is open and no link can be used; and it is told who may do what', async () => {
  const userId = await newUser(own.services, { name: 'Removed Coordinator' });
  await giveRole(own.services, userId, communityId, 'coordinator');
  const cookie = await cookieOf(own.services, userId);
  const isIn = async () =>
    (
      await request(own.services.door)
        .get('/api/communities')
        .set({ Cookie: cookie, ...fromHere })
    ).status;
  expect(await isIn()).toBe(200);
  const invited = await request(own.services.door)
    .post(`/api/communities/${communityId}/invitations`)
    .set({ Cookie: cookie, ...fromHere })
    .send({ id: randomUUID(), name: 'Ann', email: `${randomUUID()}@example.org`, roles: [{ role: 'panel', endsOn: panelEnd }] });
  const read = async () =>
    (await request(own.services.door).post('/api/links/read').send({ secret: invited.body.secret })).status;
  expect(await read()).toBe(200);
  await backUp('open.gz');
  const report = await putBack('open.gz', at('none'));
  expect([report.sessions > 0, report.links]).toEqual([true, 1]);
  await expect.poll(isIn, { timeout: 5_000 }).toBe(401);
  expect(await read()).toBe(404);
  expect(report.roles).toContainEqual(
    expect.objectContaining({ name: 'Removed Coordinator', roles: ['coordinator'], disabled: false }),
  );
}, 240_000);

test('a list that cannot be read is not taken for none', async () => {
  const folder = at('damaged');
  await mkdir(folder);
  await writeFile(join(folder, erasuresFile), '{"kith":"erasures","erased":[{');
  await expect(readErasures(folder)).rejects.toThrow(/cannot be read. Nothing was changed/);
  const [one] = [{ communityId: randomUUID(), residentId: randomUUID(), at: '2026-01-01T00:00:00Z' }];
  const later = { ...one, at: '2026-02-01T00:00:00Z' };
  expect(joinErasures([one], [later], [one])).toEqual([later]);
});
