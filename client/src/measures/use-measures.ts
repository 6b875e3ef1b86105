/**
 * The figures of a wave as they come: read again with each part that is worked out, and when the work ends.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Job } from '#contract/jobs';
import type { Measures } from '#contract/measures';
import { routes } from '#contract/routes';
import { call } from '../api/call.ts';
import { keyOf, useRoute } from '../api/server-data.ts';
import { hasEnded, useJob } from '../api/use-job.ts';

/** Steps by which the work tells of one part. */
const stepsInPart = 100;
/** A part is told of a moment before it can be read: then it is asked for once more. */
const againMs = 2_000;

/** How many parts should be here by now; the work knows of those alone that were missing when it began. */
export const partsExpected = ({ parts }: Pick<Measures, 'parts'>, job: Job | undefined): number => {
  if (!job || job.total === 0) return parts.done;
  return parts.all - Math.ceil((job.total - job.done) / stepsInPart);
};

const countIn = ({ measures, spreads }: Measures): number => measures.length + spreads.length;

/** How many figures came while somebody was looking; 0 until any did. */
const useArrived = (measures: Measures | undefined): number => {
  const before = useRef<number>(undefined);
  const [arrived, setArrived] = useState(0);
  const count = measures && countIn(measures);
  useEffect(() => {
    if (count === undefined) return;
    if (before.current !== undefined && count > before.current) setArrived(count - before.current);
    before.current = count;
  }, [count]);
  return arrived;
};

type Which = { readonly communityId: string; readonly waveId: string };

export const useMeasures = (params: Which) => {
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState<'stop' | 'analyse'>();
  const [refused, setRefused] = useState<unknown>();
  const reading = useRoute(routes.readMeasures, { params });
  const jobId = reading.data?.job;
  const job = useJob(params.communityId, jobId);
  const ended = hasEnded(job);
  const expected = reading.data ? partsExpected(reading.data, job) : 0;
  const isBehind = !ended && expected > (reading.data?.parts.done ?? 0);
  const readAgain = () => queryClient.invalidateQueries({ queryKey: keyOf(routes.readMeasures, { params }) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each part that has come, and at the end
  useEffect(() => {
    if (ended || isBehind) void readAgain();
    if (!isBehind) return;
    const timer = setTimeout(() => void readAgain(), againMs);
    return () => clearTimeout(timer);
  }, [ended, expected, isBehind]);

  const ask = async (what: 'stop' | 'analyse', work: () => Promise<unknown>) => {
    if (asking) return;
    setAsking(what);
    setRefused(undefined);
    try {
      await work();
      await readAgain();
    } catch (error) {
      setRefused(error);
    } finally {
      setAsking(undefined);
    }
  };
  return {
    reading,
    job,
    asking,
    refused,
    arrived: useArrived(reading.data),
    stop: () => ask('stop', async () => jobId && call(routes.cancelJob, { params: { communityId: params.communityId, jobId } })),
    analyse: () => ask('analyse', () => call(routes.analyseWave, { params })),
  };
};

export type MeasuresComing = ReturnType<typeof useMeasures>;
