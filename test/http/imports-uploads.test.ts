/**
 * Files of an import while several things happen at once, and what is left of them on the disk.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FileRole } from '../../server/contract/imports.ts';
import { importApi } from '../support/imports/import-by-api.ts';
import { peopleColumns, plainMapping, tieColumns } from '../support/imports/import-files.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
let isStopped = false;
const stopRunner = async () => {
  isStopped = true;
  await services.runner.stop();
};
const startRunner = () => {
  if (isStopped) services.runner.start();
  isStopped = false;
};
afterEach(startRunner);
afterAll(() => services.close());

const begin = async () => {
  const { id: communityId } = await services.newCommunity();
  return { communityId, api: importApi(services, communityId) };
};
const onDisk = async (id: string) => (await readdir(services.uploads)).filter((name) => name.startsWith(id));

const people = `${peopleColumns}\n1,Ann,Mill,34,f,1\n2,Bea,Mill,71,f,1\n`;
const ties = `${tieColumns}\n1,1,2,,help,1\n`;

describe('files that come at once', () => {
  it('are all kept, one of each role', async () => {
    const { api } = await begin();
    for (let round = 0; round < 5; round += 1) {
      const id = await api.create();
      await Promise.all(FileRole.options.map((role) => api.put(id, role, people)));
      expect((await api.read(id)).files.map((file) => file.role).sort()).toEqual([...FileRole.options].sort());
    }
  });

  it('under one role do not mix: one of them is stored whole, and is the one written down', async () => {
    const { api, communityId } = await begin();
    const importId = await api.create();
    const send = (letter: string, pieces: number) =>
      services.imports.receive(
        { communityId, importId },
        'people',
        letter,
        Readable.from(
          (async function* () {
            for (let piece = 0; piece < pieces; piece += 1) {
              yield Buffer.from(letter.repeat(1_000));
              await new Promise((done) => setTimeout(done, 2));
            }
          })(),
        ),
      );
    await Promise.all([send('a', 40), send('b', 60)]);
    const [file] = (await api.read(importId)).files;
    const stored = await readFile(join(services.uploads, `${importId}-people.csv`), 'utf8');
    expect(stored).toBe(file?.name.repeat(file.bytes));
    expect(await onDisk(importId)).toEqual([`${importId}-people.csv`]);
  });

  it('never replace a file once the import has begun', async () => {
    const { api, communityId } = await begin();
    await stopRunner();
    const importId = await api.create();
    await api.put(importId, 'people', people);
    let goOn = () => {};
    const began = new Promise<void>((done) => {
      goOn = done;
    });
    const late = services.imports.receive(
      { communityId, importId },
      'people',
      'late.csv',
      Readable.from(
        (async function* () {
          yield Buffer.from('late');
          await began;
        })(),
      ),
    );
    const refused = expect(late).rejects.toMatchObject({ kind: 'conflict' });
    expect((await api.start(importId, plainMapping)).status).toBe(202);
    goOn();
    await refused;
    expect(await readFile(join(services.uploads, `${importId}-people.csv`), 'utf8')).toBe(people);
    expect(await onDisk(importId)).toEqual([`${importId}-people.csv`]);
  });
});

describe('files of an import that was stopped by request', () => {
  const cancel = (communityId: string, id: string) =>
    request(services.app).post(`/api/communities/${communityId}/jobs/${id}/cancel`).expect(200);

  it('are deleted when it waited in the queue', async () => {
    const { api, communityId } = await begin();
    await stopRunner();
    const id = await api.create();
    await api.put(id, 'people', people);
    await api.start(id, plainMapping);
    await cancel(communityId, id);
    expect((await api.read(id)).status).toBe('cancelled');
    expect(await onDisk(id)).toEqual([]);
  });

  it('are deleted when nobody looks, at the next start; those of others stay', async () => {
    const { api, communityId } = await begin();
    await stopRunner();
    const [id, queued, waiting] = [await api.create(), await api.create(), await api.create()];
    for (const one of [id, queued, waiting]) await api.put(one, 'people', people);
    await api.start(id, plainMapping);
    await api.start(queued, plainMapping);
    await cancel(communityId, id);
    expect(await onDisk(id)).toHaveLength(1);
    await services.imports.sweep();
    expect(await onDisk(id)).toEqual([]);
    expect(await onDisk(queued)).toHaveLength(1);
    expect(await onDisk(waiting)).toHaveLength(1);
  });

  it('are deleted when it was running, but stay when the service only stops', async () => {
    const { api, communityId } = await begin();
    const id = await api.create();
    const many = Array.from({ length: 30_000 }, (_, row) => `${row},,,40,f,1`).join('\n');
    await api.put(id, 'people', `${peopleColumns}\n${many}\n`);
    await api.put(id, 'ties', ties);
    await api.start(id, plainMapping);
    while ((await api.acknowledged(id)).length === 0);
    await stopRunner();
    expect((await api.read(id)).status).toBe('queued');
    expect(await onDisk(id)).toHaveLength(2);
    startRunner();
    while ((await api.read(id)).status !== 'running');
    const before = (await api.acknowledged(id)).length;
    while ((await api.acknowledged(id)).length === before);
    await cancel(communityId, id);
    while (existsSync(join(services.uploads, `${id}-people.csv`))) await new Promise((done) => setTimeout(done, 50));
    await stopRunner();
    expect(await onDisk(id)).toEqual([]);
    expect((await api.read(id)).status).toBe('cancelled');
  }, 60_000);
});

it('deletes a piece of a file that was never finished, after a week', async () => {
  const path = join(services.uploads, `${crypto.randomUUID()}-people.csv.${crypto.randomUUID()}.partial`);
  await writeFile(path, 'x');
  await services.imports.sweep();
  expect(existsSync(path)).toBe(true);
  await services.imports.sweep(Date.now() + 8 * 24 * 60 * 60 * 1000);
  expect(existsSync(path)).toBe(false);
});
