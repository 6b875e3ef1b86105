/**
 * A device comes home with 200 interviews that were never sent: from the first signal until each has its receipt. They came onto the
 * device in a copy, as from one that broke; each has 8 names with 2 follow-ups about each, and everything else of its instrument.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { deviceKeyBoundTo } from '../../server/contract/devices.ts';
import { FieldPack } from '../../server/contract/field-work.ts';
import { Filled } from '../../server/contract/filled.ts';
import { noChromium } from '../support/browser.ts';
import { type Field, startField } from '../support/field-service.ts';
import { press, setUp, stateOf } from '../support/in-the-field.ts';
import { seal, sealBytes } from '../support/seal.ts';
import { everyBlock, filledOf, met } from '../support/submissions.ts';

type Print = (what: string, result: string) => void;

const interviews = 200;
const names = 8;

/** @param at which of them: some of the same neighbours are named by many, as in a real village. */
const filled = (waveId: string, versionId: string, at: number): Filled => {
  const refs = Array.from({ length: names }, (_, name) => `n${name + 1}`);
  return Filled.parse(
    filledOf(
      { waveId, versionId },
      {
        named: [
          ...refs.map((ref, name) => ({ ref, is: 'new', kind: 'person', words: `Neighbour ${(at * 3 + name * 7) % 600}` })),
          { ref: 'n9', is: 'new', kind: 'place', words: `Hall ${at % 20}` },
        ],
        names: [
          { block: 'advice', status: 'answered', named: refs.slice(0, 5) },
          { block: 'company', status: 'answered', named: refs.slice(3) },
          { block: 'places', status: 'answered', named: ['n9'] },
        ],
        items: [
          met('works', 'no'),
          met('children', at % 4),
          met('safe', at % 11),
          ...refs.flatMap((ref, name) => [met('close', (name % 5) + 1, ref), met('who', 'Lives next door', ref)]),
        ],
        ties: [{ a: 'n1', b: 'n2', know: 'yes' }],
      },
    ),
  );
};

/** The file in which they are brought. @param pack as a device takes it along. */
const copyOf = async ({ communityId, wave, instrument, sealingKey }: FieldPack): Promise<string> => {
  const deviceId = randomUUID();
  const belongs = { deviceId, communityId, waveId: wave.id, packId: `${wave.id}|${instrument.versionId}` };
  const finished = [];
  for (let at = 0; at < interviews; at += 1) {
    const one = filled(wave.id, instrument.versionId, at);
    const submission = await seal(sealingKey, one, one);
    finished.push({ ...belongs, id: one.id, finishedAt: one.finishedAt, submission, own: null });
  }
  const escrow = await sealBytes(sealingKey, crypto.getRandomValues(new Uint8Array(32)), deviceKeyBoundTo(deviceId));
  const [madeAt, drafts] = [new Date().toISOString(), []];
  return JSON.stringify({ kith: 'copy-of-a-device', form: 1, madeAt, deviceId, escrow, drafts, finished });
};

const bringBack = async (page: Page, copy: string): Promise<void> => {
  await page.getByRole('link', { name: 'Copies' }).click();
  const [name, mimeType] = ['copy.kith.json', 'application/json'];
  await page.getByLabel('The file').setInputFiles({ name, mimeType, buffer: Buffer.from(copy) });
  await press(page, 'Bring back');
  await page.getByText(`${interviews} interviews came back`).waitFor();
  // It is told a moment later.
  await stateOf(page).getByText(`${interviews} interviews not sent yet`).waitFor();
};

const measure = async (field: Field, print: Print): Promise<void> => {
  const device = await field.newDevice();
  try {
    const page = await device.open('/field');
    await setUp(page);
    const pack = `/api/communities/${field.communityId}/waves/${field.waveId}/field-pack`;
    const copy = await copyOf(FieldPack.parse(await (await page.request.get(`${field.kith.address}${pack}`)).json()));
    await device.context().setOffline(true);
    await bringBack(page, copy);
    const begun = performance.now();
    await device.context().setOffline(false);
    await stateOf(page).getByText('Every interview is sent').waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - begun) / 1000;
    print(
      `${interviews} interviews of ${names} names each, ${(copy.length / 2 ** 20).toFixed(1)} MiB: sent (goal: 60 s)`,
      `${seconds.toFixed(1)} s`,
    );
    print('  of which the service has', String((await field.stored()).length));
  } finally {
    await device.close();
  }
};

export const benchQueue = async (print: Print): Promise<void> => {
  if (noChromium) return;
  const field = await startField(everyBlock());
  try {
    await measure(field, print);
  } finally {
    await field.close();
  }
};
