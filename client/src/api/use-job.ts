/**
 * Long work as it goes: by server-sent events, and by asking again and again where those do not get through.
 */
import { useEffect, useState } from 'react';
import type { Job } from '#contract/jobs';
import { routes } from '#contract/routes';
import { addressOf } from './address.ts';
import { call } from './call.ts';

const pollEveryMs = 1_500;
const ended = new Set<Job['status']>(['done', 'failed', 'cancelled']);

export const hasEnded = (job: Job | undefined): boolean => job !== undefined && ended.has(job.status);

/** Follows one piece of work until it ends; tells each change. @returns stops following. */
const follow = (params: { communityId: string; jobId: string }, tell: (job: Job) => void): (() => void) => {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const poll = async (): Promise<void> => {
    try {
      const job = await call(routes.readJob, { params, signal: stop.signal });
      tell(job);
      if (hasEnded(job)) return;
    } catch {
      // Gone for a moment: the next round asks again.
    }
    if (!stop.signal.aborted) timer = setTimeout(poll, pollEveryMs);
  };
  const events = new EventSource(addressOf(routes.followJob, { params }));
  events.onmessage = (event) => {
    const job = JSON.parse(String(event.data)) as Job;
    tell(job);
    if (hasEnded(job)) events.close();
  };
  events.onerror = () => {
    events.close();
    void poll();
  };
  return () => {
    stop.abort();
    events.close();
    clearTimeout(timer);
  };
};

/** @returns the work as it stands; undefined until it is known, or when there is none. */
export const useJob = (communityId: string, jobId: string | null | undefined): Job | undefined => {
  const [job, setJob] = useState<Job>();
  useEffect(() => {
    setJob(undefined);
    if (!jobId) return;
    return follow({ communityId, jobId }, setJob);
  }, [communityId, jobId]);
  return job?.id === jobId ? job : undefined;
};
