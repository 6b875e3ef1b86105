/**
 * Figures and work as a page is told of them, for states that the real service goes through too fast to be looked at: it
 * works, it was stopped, it failed.
 */
import { randomUUID } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import type { Job } from '../../server/contract/jobs.ts';
import type { Measures } from '../../server/contract/measures.ts';

export type Pretended = {
  /** What is answered from now on. */
  tell(measures: Partial<Measures>, job?: Partial<Job>): void;
  /** What was asked for beside reading, in order. */
  readonly asked: string[];
};

const json = (route: Route, value: unknown, status = 200) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(value) });

export const pretendMeasures = async (page: Page, first: Measures): Promise<Pretended> => {
  let measures = first;
  let job: Job = {
    ...{ id: randomUUID() as Job['id'], kind: 'measure', status: 'running', stage: 'Counting people and ties', message: '' },
    ...{ done: 0, total: 400, createdAt: '2026-05-01T10:00:00.000Z', finishedAt: null },
  };
  const asked: string[] = [];
  const withJob = () => (measures.parts.done === measures.parts.all ? { ...measures, job: null } : { ...measures, job: job.id });
  await page.route(/\/waves\/[^/]+\/measures$/, async (route) => {
    if (route.request().method() === 'GET') return json(route, withJob());
    asked.push('analyse');
    job = { ...job, id: randomUUID() as Job['id'], status: 'running' };
    return json(route, { job: job.id }, 202);
  });
  await page.route(/\/jobs\/[^/]+\/cancel$/, async (route) => {
    asked.push('stop');
    job = { ...job, status: 'cancelled' };
    return json(route, job);
  });
  await page.route(/\/jobs\/[^/]+\/events$/, (route) => route.abort());
  await page.route(/\/jobs\/[^/]+$/, (route) => json(route, job));
  return {
    asked,
    tell: (changed, changedJob = {}) => {
      measures = { ...measures, ...changed };
      job = { ...job, ...changedJob };
    },
  };
};
