/**
 * Instruments that come with Kith, scales whose wording is pasted in, and what the log says of either.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRoutes } from '../../server/contract/audit.ts';
import { instrumentRoutes } from '../../server/contract/instruments.ts';
import { ask } from '../support/ask.ts';
import { beginInstruments } from '../support/instruments.ts';
import { startServices, type TestServices } from '../support/services.ts';
import { smallInstrument } from '../support/writes/instrument-examples.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.close());

const begin = () => beginInstruments(services);

describe('what comes with Kith', () => {
  it('is taken over under a title of one’s own, and can be published as it is', async () => {
    const { create, list, publish } = await begin();
    const { ready } = await list();
    expect(ready.map(({ key, minutes }) => [key, minutes])).toEqual([
      ['cesp-short', 15],
      ['cesp-long', expect.any(Number)],
    ]);
    for (const { key, minutes } of ready) {
      const id = randomUUID();
      const taken = (await create({ id, title: 'Ours', from: { is: 'ready', key } })).value;
      expect(taken).toMatchObject({ title: 'Ours', minutes, obstacles: [], notices: [], draft: { title: 'Ours' } });
      expect((await publish(id)).status).toBe(201);
    }
  });

  it('is every scale, with no wording of those whose wording may not be passed on', async () => {
    const { communityId } = await begin();
    const { items } = (await ask(services, instrumentRoutes.listScales, { params: { communityId } })).value;
    const worded = (kind: string) =>
      items.filter(({ licence }) => licence.is === kind).map((scale) => scale.items.some(({ text }) => text !== null));
    expect(new Set(worded('open'))).toEqual(new Set([true]));
    expect(new Set(worded('paste-in'))).toEqual(new Set([false]));
  });
});

describe('pasted wording', () => {
  it('is published only with its licence, and no list gives it out', async () => {
    const { communityId, make, edit, publish, list, readVersion } = await begin();
    const secret = `Pasted ${randomUUID()}`;
    const items = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`item${at + 1}`, `${secret} ${at}`]));
    const [consent] = smallInstrument().blocks;
    const draft = (licence: object | null) => ({
      ...smallInstrument(),
      blocks: [consent, { is: 'scale', key: 'sense', title: 'S', scale: 'bscs', scaleVersion: 1, pasted: { items, licence } }],
    });
    const instrumentId = await make();
    expect((await edit(instrumentId, draft(null), 2)).value.obstacles).toHaveLength(1);
    expect((await publish(instrumentId)).status).toBe(409);
    const licence = { holder: 'Us', reference: 'No. 1', date: '2026-01-02' };
    await edit(instrumentId, draft(licence), 3);
    const { id } = (await publish(instrumentId)).value;
    expect(JSON.stringify((await readVersion(instrumentId, id)).value)).toContain(secret);
    const scales = await ask(services, instrumentRoutes.listScales, { params: { communityId } });
    expect(JSON.stringify([await list(), scales.value])).not.toContain(secret);
  });
});

it('is told in the log by its title, whatever was done with it', async () => {
  const { communityId, make, publish, retire } = await begin();
  const instrumentId = await make(smallInstrument('Autumn'));
  const { id } = (await publish(instrumentId)).value;
  await retire(instrumentId, id);
  const { items } = (await ask(services, auditRoutes.listAudit, { params: { communityId } })).value;
  const about = items.filter(({ action }) => action === 'instrument-changed').map((entry) => [entry.subject, entry.about]);
  const autumn = { kind: 'instrument', name: 'Autumn', pseudonym: null };
  expect(about).toEqual([id, instrumentId, instrumentId].map((subject) => [subject, autumn]));
});
