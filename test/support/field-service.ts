/**
 * The service as a device in the field finds it: a wave that is open, somebody who may ask in it, and what stands between.
 */
import { randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { InstrumentDocument } from '../../server/contract/instrument-document.ts';
import type { Submission } from '../../server/contract/submissions.ts';
import { type Between, type Fate, startBetween } from './between.ts';
import { type KithInBrowser, startInBrowser } from './browser.ts';
import { type FieldDevice, newFieldDevice } from './field-device.ts';
import { fromHere } from './from-here.ts';
import { type AskApi, openWave } from './open-wave.ts';

type DecideSubmission = (submission: Submission, bytes: number) => Fate | undefined | Promise<Fate | undefined>;

export type Field = {
  readonly kith: KithInBrowser;
  readonly between: Between;
  readonly communityId: string;
  readonly waveId: string;
  /** What happens to each interview on its way; undefined lets it through. */
  decideSubmissions(decide: DecideSubmission): void;
  /** The ids of the interviews that the service has; of another wave than the first where one is given. */
  stored(waveId?: string): Promise<readonly string[]>;
  /** One more wave that is open, of this name. @param document what it asks, where that is not the same. @returns its id. */
  addWave(name: string, document?: InstrumentDocument): Promise<string>;
  /** Asks the service itself, past what stands between, as whoever looks after the community. */
  readonly send: AskApi;
  readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
  newDevice(): Promise<FieldDevice>;
  close(): Promise<void>;
};

/** Three questions in words, one a page. */
const threeQuestions = InstrumentDocument.parse({
  title: 'Neighbours',
  language: 'en',
  blocks: [
    { is: 'consent', key: 'consent', title: 'Consent', purposes: [{ purpose: 'survey', text: 'Do you take part?' }] },
    {
      is: 'questions',
      key: 'you',
      title: 'About you',
      items: [1, 2, 3].map((number) => ({ kind: 'text', key: `q${number}`, text: `Question ${number}` })),
    },
  ],
});

/** @param document what the wave asks. */
export const startField = async (document = threeQuestions): Promise<Field> => {
  const kith = await startInBrowser();
  const between = await startBetween(kith.address);
  const first = await kith.newPage();
  const send: AskApi = async (method, path, data, ifMatch) => {
    const headers = { ...fromHere, ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }) };
    const ask = () => first.request.fetch(`${kith.address}${path}`, { method, headers, ...(data ? { data } : {}) });
    let reply = await ask();
    // A database that has just started first plans each statement, and a busy machine takes its time for it.
    for (let tries = 1; reply.status() === 503 && tries < 6; tries += 1) reply = await ask();
    if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${await reply.text()}`);
    return reply.json();
  };
  const communityId = randomUUID();
  await send('POST', '/api/communities', { id: communityId, name: 'Millbrook' });
  const here = `/api/communities/${communityId}`;
  const addWave = async (name: string, asks = document): Promise<string> => {
    const { id } = (await send('POST', `${here}/waves`, { name })) as { readonly id: string };
    await openWave(send, { communityId, waveId: id }, asks);
    return id;
  };
  const waveId = await addWave('Spring');
  const cookies = await first.context().cookies();

  let decide: DecideSubmission = () => undefined;
  between.decide(({ method, path, body }) =>
    method === 'POST' && path.endsWith('/submissions')
      ? decide(JSON.parse(body) as Submission, Buffer.byteLength(body))
      : undefined,
  );
  return {
    kith,
    between,
    communityId,
    waveId,
    cookies,
    addWave,
    send,
    stored: async (of = waveId) => {
      const { items } = await (await first.request.get(`${kith.address}${here}/waves/${of}/interviews?limit=200`)).json();
      return items.map(({ id }: { readonly id: string }) => id);
    },
    decideSubmissions: (next) => {
      decide = next;
    },
    newDevice: () => newFieldDevice(() => between.address, cookies),
    close: async () => {
      await between.close();
      await kith.close();
    },
  };
};
