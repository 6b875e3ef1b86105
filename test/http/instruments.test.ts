/**
 * Instruments through the API: a draft that is edited, and versions that never change.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashContent } from '../../server/instruments/instrument-reader.ts';
import { refusals } from '../support/ask.ts';
import { beginInstruments } from '../support/instruments.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { smallInstrument } from '../support/writes/instrument-examples.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const begin = () => beginInstruments(services);

describe('a draft', () => {
  it('begins empty, says what keeps it back, and is there once however often it is sent', async () => {
    const { create, list } = await begin();
    const body = { id: randomUUID(), title: 'Autumn' };
    const replies = await Promise.all(Array.from({ length: 10 }, () => create(body)));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
    const [first] = replies;
    expect(first?.value).toMatchObject({ id: body.id, version: 1, title: 'Autumn', minutes: 0, versions: [], notices: [] });
    expect(first?.value.draft).toEqual({ title: 'Autumn', language: 'en', blocks: [], translations: {} });
    expect(first?.value.obstacles.map(({ message }) => message)).toEqual([
      'There is nothing in it yet. Begin by adding a block.',
    ]);
    const other = await create({ ...body, title: 'Another' });
    expect([other.status, other.problem.code]).toEqual([409, 'conflict']);
    expect((await list()).items.map(({ id }) => id)).toEqual([body.id]);
  });

  it('is changed by version, and no change is lost', async () => {
    const { make, edit, read, communityId } = await begin();
    const id = await make();
    const unnamed = await edit(id, smallInstrument('Mine'));
    expect(refusals(unnamed.problem)).toEqual(['/headers/if-match must be the ETag that you were given, such as "3"']);
    const changed = await edit(id, smallInstrument('Mine'), 2);
    expect([changed.value.version, changed.value.title, changed.headers['etag']]).toEqual([3, 'Mine', '"3"']);
    // The reply was lost and the same is sent again.
    expect((await edit(id, smallInstrument('Mine'), 2)).value.version).toBe(3);
    const stale = await edit(id, smallInstrument('Theirs'), 2);
    expect([stale.status, stale.problem.code]).toEqual([409, 'stale']);
    expect(stale.problem.current).toMatchObject({ title: 'Mine', version: 3 });
    const edits = await Promise.all(Array.from({ length: 10 }, (_, at) => edit(id, smallInstrument(`Edit ${at}`), 3)));
    expect(edits.map((one) => one.status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect((await read(id)).value.version).toBe(4);
    const { records } = await services.driver.executeQuery(
      'MATCH (r:Revision {communityId: $communityId})-[:OF]->(:Instrument {id: $id}) RETURN r.before AS before ORDER BY r.at',
      { communityId, id },
    );
    expect(records.map((record) => JSON.parse(record.get('before')).title)).toEqual(['New', 'Small', 'Mine']);
  });

  it('keeps every sign that somebody types, and refuses what is no draft with a pointer', async () => {
    const { make, edit, read } = await begin();
    const id = await make();
    const draft = smallInstrument('🏡 كيف حالك «»\u2019');
    expect((await edit(id, draft, 2)).value.draft).toEqual(draft);
    expect((await read(id)).value.draft).toEqual(draft);
    const [consent, names] = draft.blocks;
    for (const [given, pointer] of [
      [{ ...draft, blocks: [{ ...consent, key: 'Übel' }, names] }, '/body/draft/blocks/0/key'],
      [{ ...draft, blocks: [consent, { ...names, max: 61 }] }, '/body/draft/blocks/1/max'],
      [{ ...draft, blocks: [consent, { ...names, text: ' ' }] }, '/body/draft/blocks/1/text'],
      [{ ...draft, title: 'a'.repeat(300) }, '/body/draft/title'],
      [{ ...draft, extra: 1 }, '/body/draft'],
    ] as const) {
      const reply = await edit(id, given, 3);
      expect([reply.status, reply.problem.errors?.map((error) => error.pointer)]).toEqual([400, [pointer]]);
    }
    expect((await read(id)).value.version).toBe(3);
  });

  it('is begun from another of this community, and from none of elsewhere', async () => {
    const [mine, other] = [await begin(), await begin()];
    const [own, foreign] = [await mine.make(), await other.make()];
    const from = (id: string) => ({ is: 'instrument', id });
    const copied = await mine.create({ id: randomUUID(), title: 'A copy', from: from(own) });
    expect(copied.value.draft).toEqual(smallInstrument('A copy'));
    for (const id of [foreign, randomUUID()]) {
      const reply = await mine.create({ id: randomUUID(), title: 'A copy', from: from(id) });
      expect([reply.status, refusals(reply.problem)]).toEqual([409, ['/body/from/id is not in this community']]);
    }
    const unknown = await mine.create({ id: randomUUID(), title: 'A copy', from: { is: 'ready', key: 'none' } });
    expect([unknown.status, refusals(unknown.problem)]).toEqual([409, ['/body/from/key is none of them']]);
    expect((await mine.list()).items).toHaveLength(2);
  });
});

describe('a version', () => {
  it('is frozen once under its id, numbered, and never changes after it', async () => {
    const { make, publish, edit, readVersion, read } = await begin();
    const instrumentId = await make();
    const id = randomUUID();
    const replies = await Promise.all(Array.from({ length: 10 }, () => publish(instrumentId, { id })));
    expect(new Set(replies.map((reply) => JSON.stringify(reply.value))).size).toBe(1);
    expect(replies[0]?.status).toBe(201);
    expect(replies[0]?.value).toMatchObject({ id, instrumentId, number: 1, retired: false, document: smallInstrument() });
    expect((await publish(instrumentId)).problem.detail).toContain('Nothing has changed since version 1.');
    await edit(instrumentId, smallInstrument('Later'), 2);
    expect((await publish(instrumentId)).value).toMatchObject({ number: 2, document: { title: 'Later' } });
    expect((await readVersion(instrumentId, id)).value.document).toEqual(smallInstrument());
    expect((await read(instrumentId)).value.versions.map(({ number, interviews }) => [number, interviews])).toEqual([
      [2, 0],
      [1, 0],
    ]);
    const { records } = await services.driver.executeQuery('MATCH (v:InstrumentVersion {id: $id}) RETURN v.hash AS hash', { id });
    expect(records[0]?.get('hash')).toBe(hashContent(JSON.stringify(smallInstrument())));
  });

  it('that was changed in the store is not given out', async () => {
    const { make, publish, readVersion } = await begin();
    const instrumentId = await make();
    const { id } = (await publish(instrumentId)).value;
    await services.driver.executeQuery(
      "MATCH (v:InstrumentVersion {id: $id}) SET v.content = replace(v.content, 'advice', 'orders')",
      { id },
    );
    expect((await readVersion(instrumentId, id)).status).toBe(500);
  });

  it('is made only of what was looked at, and of what has nothing in its way', async () => {
    const { create, make, edit, publish, read } = await begin();
    const empty = randomUUID();
    await create({ id: empty, title: 'Empty' });
    const refused = await publish(empty);
    expect([refused.status, refusals(refused.problem)]).toEqual([
      409,
      ['/draft There is nothing in it yet. Begin by adding a block.'],
    ]);
    const id = await make();
    await edit(id, smallInstrument('Theirs'), 2);
    const stale = await publish(id, { id: randomUUID(), draftVersion: 2 });
    expect([stale.status, stale.problem.code, (stale.problem.current as { title: string }).title]).toEqual([
      409,
      'stale',
      'Theirs',
    ]);
    expect((await read(id)).value.versions).toEqual([]);
    expect((await publish(id, { id: randomUUID(), draftVersion: 3 })).status).toBe(201);
  });

  it('under an id that another has is refused', async () => {
    const [mine, other] = [await begin(), await begin()];
    const [first, second, foreign] = [await mine.make(), await mine.make(), await other.make()];
    const { id } = (await mine.publish(first)).value;
    for (const reply of [await mine.publish(second, { id }), await other.publish(foreign, { id })]) {
      expect([reply.status, reply.problem.code]).toEqual([409, 'conflict']);
    }
    expect((await mine.read(second)).value.versions).toEqual([]);
  });

  it('is retired for ever, read still, and counted with its interviews', async () => {
    const { make, publish, retire, readVersion, read, communityId } = await begin();
    const instrumentId = await make();
    const { id } = (await publish(instrumentId)).value;
    for (let time = 0; time < 2; time += 1) expect((await retire(instrumentId, id)).value).toMatchObject({ id, retired: true });
    expect((await readVersion(instrumentId, id)).value).toMatchObject({ retired: true, document: smallInstrument() });
    // The same draft may be asked anew.
    expect((await publish(instrumentId)).value.number).toBe(2);
    await services.driver.executeQuery(
      'UNWIND range(1, 3) AS at CREATE (:Response {id: randomUUID(), key: randomUUID(), communityId: $communityId, versionId: $id})',
      { communityId, id },
    );
    expect((await read(instrumentId)).value.versions.map(({ interviews }) => interviews)).toEqual([0, 3]);
  });
});

describe('of another community', () => {
  it('an instrument is not there: the same answer as for what never was', async () => {
    const [mine, other] = [await begin(), await begin()];
    const [own, foreign] = [await mine.make(), await other.make()];
    const [ownVersion, theirs] = [(await mine.publish(own)).value.id, (await other.publish(foreign)).value.id];
    const nowhere = randomUUID();
    const pairs = [
      [await mine.read(foreign), await mine.read(nowhere)],
      [await mine.edit(foreign, smallInstrument('x'), 2), await mine.edit(nowhere, smallInstrument('x'), 2)],
      [await mine.publish(foreign), await mine.publish(nowhere)],
      [await mine.readVersion(own, theirs), await mine.readVersion(own, nowhere)],
      [await mine.readVersion(foreign, ownVersion), await mine.readVersion(foreign, nowhere)],
      [await mine.retire(foreign, theirs), await mine.retire(own, theirs)],
    ] as const;
    for (const pair of pairs) {
      expect(pair.map(({ status }) => status)).toEqual([404, 404]);
      expect(pair[0].problem.detail).toBe(pair[1].problem.detail);
    }
    expect((await other.readVersion(foreign, theirs)).value.retired).toBe(false);
  });
});
