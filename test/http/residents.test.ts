/**
 * Who a resident is: apart from everything else, and erased alone. And what keeps an entry from being removed.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assetRoutes } from '../../server/contract/assets.ts';
import { directoryRoutes } from '../../server/contract/directory.ts';
import { groupRoutes } from '../../server/contract/groups.ts';
import { interviewRoutes } from '../../server/contract/interviews.ts';
import { organisationRoutes } from '../../server/contract/organisations.ts';
import { residentRoutes } from '../../server/contract/residents.ts';
import { ask, refusals } from '../support/ask.ts';
import { answered, beginWave, newRespondent, words } from '../support/interviews.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const secret = 'Zebedee Quince';
const contact = '07700 900123';

/** Every text that the database holds of a community, to look for a name in. */
const everything = async (communityId: string): Promise<string> => {
  const { records } = await services.driver.executeQuery(
    `MATCH (n {communityId: $communityId}) OPTIONAL MATCH (n)-[r]->() RETURN properties(n) AS node, properties(r) AS link`,
    { communityId },
  );
  return JSON.stringify(records.map((row) => row.toObject()));
};

it('a name is in no list, search or entry, only behind its own address; erased, it is nowhere', async () => {
  const { communityId, waveId } = await beginWave(services);
  const id = randomUUID();
  const params = { communityId, id };
  await ask(services, residentRoutes.createResident, { params, body: { id, ageBand: '65-74' } });
  expect((await ask(services, residentRoutes.readIdentity, { params, body: { reason: 'To ring them' } })).status).toBe(404);
  const given = { name: 'Z. Quince', contact, aliases: [secret] };
  const saved = await ask(services, residentRoutes.saveIdentity, { params, body: given, ifMatch: 0 });
  expect(saved.value).toEqual({ version: 1, ...given, unchecked: [] });
  const again = await ask(services, residentRoutes.saveIdentity, { params, body: given, ifMatch: 0 });
  expect(again.value).toEqual(saved.value);
  const stale = await ask(services, residentRoutes.saveIdentity, { params, body: { name: 'Other' }, ifMatch: 0 });
  expect([stale.status, stale.problem.current]).toEqual([409, saved.value]);
  const mended = { ...given, name: secret };
  expect((await ask(services, residentRoutes.saveIdentity, { params, body: mended, ifMatch: 1 })).value.version).toBe(2);

  // Named by somebody else by the other name: the same resident.
  const sent = await ask(services, interviewRoutes.createInterview, {
    params: { communityId, waveId },
    body: { id: randomUUID(), respondent: newRespondent(), answers: [answered('advice', words(secret.toUpperCase()))] },
  });
  const shown = [
    await ask(services, residentRoutes.listResidents, { params: { communityId } }),
    await ask(services, residentRoutes.listResidents, { params: { communityId }, query: { q: 'quince' } }),
    await ask(services, residentRoutes.readResident, { params }),
    await ask(services, directoryRoutes.suggestMembers, { params: { communityId }, query: { q: 'quince' } }),
  ].map((reply) => JSON.stringify(reply.value));
  expect(shown.filter((text) => /quince|900123/i.test(text))).toEqual([]);
  expect(JSON.parse(shown[0] ?? '').total).toBe(2);

  expect(await everything(communityId)).toMatch(/quince/i);
  expect((await ask(services, residentRoutes.eraseIdentity, { params })).status).toBe(204);
  expect(await everything(communityId)).not.toMatch(/quince|900123/i);
  expect((await ask(services, residentRoutes.readIdentity, { params, body: { reason: 'To ring them' } })).status).toBe(404);
  const interview = await ask(services, interviewRoutes.readInterview, { params: { communityId, waveId, id: sent.value.id } });
  expect(interview.value.answers[0]?.named.map((named) => [named.id, named.words])).toEqual([[id, '']]);
});

it('what answers speak of is kept, and says why; what nothing speaks of goes with its links', async () => {
  const { communityId, waveId } = await beginWave(services);
  const sent = await ask(services, interviewRoutes.createInterview, {
    params: { communityId, waveId },
    body: { id: randomUUID(), respondent: newRespondent(), answers: [answered('uses-places', words('Library', 'place'))] },
  });
  const { items } = (await ask(services, assetRoutes.listAssets, { params: { communityId } })).value;
  expect(items.map((asset) => [asset.name, asset.formality, asset.visibility, asset.unmatched])).toEqual([
    ['Library', 'informal', 'unlisted', true],
  ]);
  const library = String(items[0]?.id);
  const kept = await ask(services, assetRoutes.removeAsset, { params: { communityId, id: library } });
  expect([kept.status, kept.problem.detail]).toEqual([
    409,
    'This asset is kept, because 1 answer speaks of it. If it is no more, give the day on which it ended instead.',
  ]);
  const alsoKept = await ask(services, residentRoutes.removeResident, { params: { communityId, id: sent.value.respondentId } });
  expect([alsoKept.status, alsoKept.problem.detail]).toEqual([
    409,
    'This resident is kept, because they gave 1 interview, and they are listed in 1 wave.',
  ]);
});

it('links lead only to the right kind in the same community, and are seen from both ends', async () => {
  const { id: communityId } = await services.newCommunity();
  const { id: elsewhere } = await services.newCommunity();
  const [council, trust, hall, club, foreign] = Array.from({ length: 5 }, () => randomUUID());
  const make = { params: { communityId } };
  await ask(services, organisationRoutes.createOrganisation, { ...make, body: { id: council, name: 'Council' } });
  await ask(services, organisationRoutes.createOrganisation, {
    params: { communityId: elsewhere },
    body: { id: foreign, name: 'Foreign' },
  });
  await ask(services, organisationRoutes.createOrganisation, {
    ...make,
    body: { id: trust, name: 'Trust', worksWith: [council] },
  });
  const broken = await ask(services, assetRoutes.createAsset, {
    ...make,
    body: { id: hall, name: 'Hall', kind: 'place', runBy: [council, foreign, randomUUID(), hall], neighbourhoodId: randomUUID() },
  });
  const nowhere = 'there is no such organisation in this community';
  expect(refusals(broken.problem)).toEqual([
    '/body/neighbourhoodId there is no such neighbourhood in this community',
    `/body/runBy/1 ${nowhere}`,
    `/body/runBy/2 ${nowhere}`,
    `/body/runBy/3 ${nowhere}`,
  ]);
  await ask(services, assetRoutes.createAsset, { ...make, body: { id: hall, name: 'Hall', kind: 'place', runBy: [council] } });
  await ask(services, groupRoutes.createGroup, { ...make, body: { id: club, name: 'Club', meetsAt: [hall] } });
  const asset = (await ask(services, assetRoutes.readAsset, { params: { communityId, id: String(hall) } })).value;
  expect([asset.runBy, asset.metAtBy]).toEqual([[{ id: council, name: 'Council' }], [{ id: club, name: 'Club' }]]);
  const organisation = await ask(services, organisationRoutes.readOrganisation, { params: { communityId, id: String(council) } });
  expect([organisation.value.runs, organisation.value.worksWith]).toEqual([
    [{ id: hall, name: 'Hall' }],
    [{ id: trust, name: 'Trust' }],
  ]);
  const shown = await ask(services, assetRoutes.createAsset, {
    ...make,
    body: { id: randomUUID(), name: 'The postman', kind: 'person-in-a-role', visibility: 'public' },
  });
  expect(refusals(shown.problem)).toEqual([
    '/body/visibility this rests on one person, who must agree before it is shown to the public or to a panel',
  ]);
  expect((await ask(services, assetRoutes.removeAsset, { params: { communityId, id: String(hall) } })).status).toBe(204);
  expect((await ask(services, groupRoutes.readGroup, { params: { communityId, id: String(club) } })).value.meetsAt).toEqual([]);
  const same = await ask(services, groupRoutes.createGroup, { ...make, body: { id: randomUUID(), name: ' cLub' } });
  expect(same.value.sameName).toEqual([{ id: club, kind: 'group', name: 'Club' }]);
});
