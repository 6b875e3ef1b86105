/**
 * Long work: done once however many runners there are, taken up again when its worker vanishes, stopped when asked.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DomainError } from '../../server/errors.ts';
import { besideEachOther, createJobRunner } from '../../server/jobs/job-runner.ts';
import { createJobService } from '../../server/jobs/job-service.ts';
import { createRests } from '../../server/jobs/rests.ts';
import type { Worker } from '../../server/jobs/worker.ts';
import { startServices, type TestServices } from '../support/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
  // These tests bring runners of their own; the shared one must not take their work.
  await services.runner.stop();
});
afterAll(() => services.close());

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const ended = async (communityId: string, id: string) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const job = await services.jobs.read(communityId, id);
    if (job.status !== 'queued' && job.status !== 'running') return job;
    await pause(100);
  }
  throw new Error('the job did not end within 20 s');
};

test('twelve pieces of work and three runners: each is done once, and says how far it came', async () => {
  const community = await services.newCommunity();
  const doneBy = new Map<string, number>();
  const worker: Worker = async ({ jobId, communityId, progress }) => {
    if (communityId !== community.id) return null;
    doneBy.set(jobId, (doneBy.get(jobId) ?? 0) + 1);
    progress('Counting', 3, 3);
    await pause(20);
    return { counted: 3 };
  };
  const runners = [1, 2, 3].map(() => createJobRunner(services.store, 'here', { layout: worker }, () => undefined));
  const jobs = createJobService(services.store, 'here', () => {
    for (const runner of runners) runner.wake();
  });
  for (const runner of runners) runner.start();
  const asked = await Promise.all(Array.from({ length: 12 }, (_, number) => jobs.ask(community.id, 'layout', { number })));
  for (const { id } of asked) {
    expect(await ended(community.id, id)).toMatchObject({ status: 'done', done: 3, total: 3 });
    expect((await jobs.result(community.id, id)).result).toEqual({ counted: 3 });
  }
  expect([...doneBy.values()]).toEqual(asked.map(() => 1));
  await Promise.all(runners.map((runner) => runner.stop()));
});

test('work whose runner stops half-way is taken up by the next', async () => {
  const community = await services.newCommunity();
  let begun = 0;
  const worker: Worker = async ({ signal }) => {
    begun += 1;
    if (begun > 1) return 'second time';
    await new Promise((done) => signal.addEventListener('abort', done));
    return 'never kept';
  };
  const first = createJobRunner(services.store, 'here', { layout: worker }, () => undefined);
  const jobs = createJobService(services.store, 'here', () => undefined);
  const { id } = await jobs.ask(community.id, 'layout', {});
  first.start();
  while (begun === 0) await pause(20);
  await first.stop();
  expect((await jobs.read(community.id, id)).status).toBe('queued');
  // As after kill -9: still marked as running, and its worker has not been heard of. Time is turned back instead of waited for.
  await services.driver.executeQuery(
    "MATCH (j:Job {id: $id}) SET j.status = 'running', j.owner = 'gone', j.heartbeatAt = datetime() - duration('PT1M')",
    { id },
  );
  const second = createJobRunner(services.store, 'here', { layout: worker }, () => undefined);
  second.start();
  expect((await ended(community.id, id)).status).toBe('done');
  expect((await jobs.result(community.id, id)).result).toBe('second time');
  await second.stop();
});

test('failures say what to do, faults of ours do not say more than they should, and a stop is a stop', async () => {
  const community = await services.newCommunity();
  const seen: unknown[] = [];
  const worker: Worker = async ({ input, signal }) => {
    if (input === 'invalid') throw new DomainError('invalid', 'The file has no rows. Choose another.');
    if (input === 'fault') throw new Error('a message that names Mrs Example');
    await new Promise((done) => signal.addEventListener('abort', done));
    return null;
  };
  const runner = createJobRunner(services.store, 'here', { layout: worker }, (error) => seen.push(error));
  const jobs = createJobService(services.store, 'here', () => runner.wake());
  runner.start();
  const invalid = await jobs.ask(community.id, 'layout', 'invalid');
  expect(await ended(community.id, invalid.id)).toMatchObject({
    status: 'failed',
    message: 'The file has no rows. Choose another.',
  });
  const fault = await jobs.ask(community.id, 'layout', 'fault');
  const failed = await ended(community.id, fault.id);
  expect(failed.status).toBe('failed');
  expect(failed.message).not.toContain('Example');
  expect(seen).toHaveLength(1);
  const long = await jobs.ask(community.id, 'layout', 'long');
  while ((await jobs.read(community.id, long.id)).status !== 'running') await pause(50);
  await jobs.cancel(community.id, long.id);
  expect(await ended(community.id, long.id)).toMatchObject({ status: 'cancelled', message: 'Stopped by request.' });
  await runner.stop();
});

test('the same work asked for twenty times at once is one piece, and another community cannot see it', async () => {
  const community = await services.newCommunity();
  const other = await services.newCommunity();
  const jobs = createJobService(services.store, 'here', () => undefined);
  const asked = await Promise.all(Array.from({ length: 20 }, () => jobs.askOnce(community.id, 'layout', {})));
  const [first] = asked;
  expect(new Set(asked.map((job) => job.id)).size).toBe(1);
  await expect(jobs.read(other.id, first!.id)).rejects.toMatchObject({ kind: 'notFound' });
  // What somebody stopped does not begin again behind their back, but when they ask for it, or have long gone.
  await jobs.cancel(community.id, first!.id);
  expect(await jobs.askOnce(community.id, 'layout', {})).toMatchObject({ id: first!.id, status: 'cancelled' });
  await services.driver.executeQuery("MATCH (j:Job {id: $id}) SET j.stage = 'Half of it', j.done = 5, j.total = 10", {
    id: first!.id,
  });
  const second = await jobs.askOnce(community.id, 'layout', {}, true);
  expect(second).toMatchObject({ stage: 'Waiting', done: 0, total: 0 });
  expect([second.status, second.id === first!.id, second.finishedAt]).toEqual(['queued', false, null]);
  await jobs.cancel(community.id, second.id);
  await services.driver.executeQuery("MATCH (j:Job {id: $id}) SET j.finishedAt = datetime() - duration('PT11M')", {
    id: second.id,
  });
  expect(await jobs.askOnce(community.id, 'layout', {})).toMatchObject({ status: 'queued' });
});

test('long work in one lane keeps nothing waiting in another', async () => {
  const community = await services.newCommunity();
  let free: (() => void) | undefined;
  const held = new Promise<void>((done) => {
    free = done;
  });
  const slow: Worker = async () => {
    await held;
    return 'slow';
  };
  const quick: Worker = async () => 'quick';
  const runner = besideEachOther([
    createJobRunner(services.store, 'lanes', { measure: slow }, () => undefined),
    createJobRunner(services.store, 'lanes', { layout: quick }, () => undefined),
  ]);
  const jobs = createJobService(services.store, 'lanes', () => runner.wake());
  runner.start();
  const long = await jobs.ask(community.id, 'measure', {});
  const short = await jobs.ask(community.id, 'layout', {});
  expect((await ended(community.id, short.id)).status).toBe('done');
  expect((await jobs.read(community.id, long.id)).status).not.toBe('done');
  free?.();
  expect((await ended(community.id, long.id)).status).toBe('done');
  await runner.stop();
});

test('work that just failed is not begun again at every look, but after a while it is', async () => {
  const community = await services.newCommunity();
  let begun = 0;
  const worker: Worker = async ({ communityId }) => {
    if (communityId === community.id) begun += 1;
    throw new DomainError('invalid', 'It cannot be done.');
  };
  const runner = createJobRunner(services.store, 'here', { layout: worker }, () => undefined);
  const jobs = createJobService(services.store, 'here', () => runner.wake());
  runner.start();
  const { id } = await jobs.askOnce(community.id, 'layout', {});
  await ended(community.id, id);
  expect(await jobs.askOnce(community.id, 'layout', {})).toMatchObject({ id, status: 'failed' });
  expect(begun).toBe(1);
  await services.driver.executeQuery("MATCH (j:Job {id: $id}) SET j.finishedAt = datetime() - duration('PT2M')", { id });
  const again = await jobs.askOnce(community.id, 'layout', {});
  expect(again.id).not.toBe(id);
  await ended(community.id, again.id);
  expect(begun).toBe(2);
  await runner.stop();
});

test('work that was just done rests nine times as long as it took; other work does not', async () => {
  const community = await services.newCommunity();
  const times: { input: unknown; began: number; ended: number }[] = [];
  const worker: Worker = async ({ communityId, input }) => {
    const began = performance.now();
    await pause(150);
    if (communityId === community.id) times.push({ input, began, ended: performance.now() });
    return null;
  };
  const rests = createRests();
  const runner = createJobRunner(services.store, 'here', { layout: worker }, () => undefined, rests);
  const jobs = createJobService(services.store, 'here', () => runner.wake(), rests);
  runner.start();
  await ended(community.id, (await jobs.askOnce(community.id, 'layout', {})).id);
  const again = await jobs.askOnce(community.id, 'layout', {});
  expect(await jobs.askOnce(community.id, 'layout', {})).toMatchObject({ id: again.id, status: 'queued' });
  const other = await jobs.askOnce(community.id, 'layout', { other: true });
  for (const { id } of [other, again]) expect(await ended(community.id, id)).toMatchObject({ status: 'done' });
  expect(times.map(({ input }) => input)).toEqual([{}, { other: true }, {}]);
  const [first, , second] = times;
  expect((second?.began ?? 0) - (first?.ended ?? 0)).toBeGreaterThan(9 * 150);
  await runner.stop();
});
