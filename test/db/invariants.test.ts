/**
 * The invariants hold on a graph that the services made, and each finds the one thing that was broken for it.
 */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invariants, verify } from '../../server/invariants/invariants.ts';
import { shipped } from '../../server/root-folder.ts';
import { exampleFile, importPaths, newPlace, type Place } from '../support/imports/import-files.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { newWorld } from '../support/writes/world.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const makeGraph = async (): Promise<Place> => {
  const place = await newPlace(services);
  const files = { people: exampleFile('people.csv'), ties: exampleFile('ties.csv'), others: exampleFile('others.csv') };
  await importPaths(services, place, files, { mapping: 'karnataka-villages' });
  return place;
};

const broken = async (communityId: string) =>
  (await verify(services.store, communityId)).filter((finding) => finding.violations > 0).map((finding) => finding.name);

/** What breaks each invariant, in a community of its own. */
const breakers: Record<string, string> = {
  'required-of-members': 'MATCH (n:Resident {communityId: $communityId}) WITH n LIMIT 1 REMOVE n.pseudonym',
  'one-kind-each': 'MATCH (n:Resident {communityId: $communityId}) WITH n LIMIT 1 SET n:Group',
  'required-of-places': 'MATCH (n:Neighbourhood {communityId: $communityId}) WITH n LIMIT 1 SET n.formerKeys = [n.key]',
  'required-of-surveys': 'MATCH (n:Response {communityId: $communityId}) WITH n LIMIT 1 REMOVE n.at',
  'required-of-reports': "MATCH (:Response {communityId: $communityId})-[r:NAMES]->() WITH r LIMIT 1 SET r.direction = 'both'",
  'one-community-each-side':
    "MATCH (n:Wave {id: $waveId}) MERGE (o:Neighbourhood {id: 'elsewhere', key: 'elsewhere', communityId: 'elsewhere'}) CREATE (n)-[:IN]->(o)",
  'identities-of-residents': 'MATCH (:Identity {communityId: $communityId})-[r:IDENTIFIES]->() WITH r LIMIT 1 DELETE r',
  'responses-of-one-person-and-wave': 'MATCH (:Response {waveId: $waveId})-[r:IN_WAVE]->() WITH r LIMIT 1 DELETE r',
  'mentions-mean-one':
    'MATCH (m:Mention {waveId: $waveId})-[:MEANS]->(a) MATCH (o:Asset {communityId: $communityId}) WITH m, o LIMIT 1 CREATE (m)-[:MEANS]->(o)',
  'reports-in-one-wave': "MATCH (m:Mention {waveId: $waveId}) WITH m LIMIT 1 SET m.waveId = 'another'",
  'reports-of-known-generators': "MATCH (g:Generator {communityId: $communityId, code: 'visitgo'}) DELETE g",
  'keys-are-their-parts': "MATCH (n:Asset {communityId: $communityId}) WITH n LIMIT 1 SET n.externalId = 'other'",
  'ties-are-well-formed': 'MATCH ()-[t:TIE {waveId: $waveId}]->() WITH t LIMIT 1 REMOVE t.saidByTo',
  'reports-imply-ties': 'MATCH ()-[t:TIE {waveId: $waveId}]->() WITH t LIMIT 1 DELETE t',
  'ties-rest-on-reports':
    "MATCH ()-[t:TIE {waveId: $waveId, saidByTo: false}]->() WITH t LIMIT 1 MATCH ()-[n:NAMES {waveId: $waveId, generator: t.generator, direction: 'out'}]->(:Mention)-[:MEANS]->(m) WHERE m = endNode(t) SET n.until = datetime(), n.endedBy = 'test'",
  'required-of-submissions':
    "MATCH (r:Response {waveId: $waveId}) WITH r LIMIT 1 CREATE (r)-[:SAID]->(:Item {key: 'i', communityId: $communityId, waveId: $waveId, responseId: r.id, question: 'q', status: 'answered'})",
  'required-of-devices':
    "CREATE (:Device {id: 'd', key: $communityId + '|d', communityId: $communityId, userId: 'u', keyId: 'k', wrappedKey: '', iv: '', createdAt: datetime(), seenAt: datetime()})",
  'required-of-self-links':
    "CREATE (:SelfLink {id: randomUUID(), communityId: $communityId, waveId: $waveId, secretHash: randomUUID(), by: 'u', createdAt: datetime(), endsAt: datetime(), usedAt: datetime()})",
  'required-of-showings':
    "CREATE (:Showing {key: $communityId + '|' + $waveId + '|scores', communityId: $communityId, waveId: $waveId, kind: 'scores', figures: '{}'})",
  'set-aside-says-nothing': 'MATCH (r:Response {waveId: $waveId})-[:NAMES]->() WITH r LIMIT 1 SET r.setAsideAt = datetime()',
  'required-of-instruments':
    "CREATE (:InstrumentVersion {id: randomUUID(), communityId: $communityId, instrumentId: 'i', key: 'i|1', number: 1, title: 'T', content: '', hash: '', publishedAt: datetime()})",
  'joined-means-nothing': "MATCH (:Mention {waveId: $waveId})-[:MEANS]->(m:Member) WITH m LIMIT 1 SET m.joinedTo = 'nobody'",
  'required-of-field-work': "MATCH (w:Wave {id: $waveId}) SET w.status = 'open'",
};

describe('the invariants', () => {
  it('are all declared, and each has something that breaks it', () => {
    const files = readdirSync(shipped('cypher/invariants')).map((file) => file.replace('.cypher', ''));
    expect(new Set(invariants.map((query) => query.name.replace('invariants/', '')))).toEqual(new Set(files));
    expect(new Set(Object.keys(breakers))).toEqual(new Set(files));
  });

  it('hold on what the import has made', async () => {
    expect(await broken((await makeGraph()).communityId)).toEqual([]);
  });

  it('hold where somebody has an account and the log has an entry', async () => {
    const { communityId } = await newWorld(services);
    const happening = { actor: 'nobody', action: 'network-opened', outcome: 'done', subject: '' } as const;
    await services.audit.add({ ...happening, communityIds: [communityId] });
    expect(await broken(communityId)).toEqual([]);
  });

  it.each(Object.entries(breakers))('%s is found when it is broken', async (name, query) => {
    const place = await makeGraph();
    const { summary } = await services.driver.executeQuery(query, place);
    expect(summary.counters.containsUpdates(), 'the test must change something').toBe(true);
    expect(await broken(place.communityId)).toContain(name);
  });
});
