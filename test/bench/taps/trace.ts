/**
 * What a trace of the browser tells of taps.
 */

type Traced = {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly tid: number;
  readonly pid: number;
  readonly tdur?: number;
};

/** Of a trace: for each tap in turn, how many milliseconds of processor its page's thread had until it was seen. */
export const busyOf = (trace: Buffer): readonly number[] => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly Traced[] };
  const begins = traceEvents.filter(({ name, ph }) => name.startsWith('kith-seen-') && ph === 'b');
  const ends = traceEvents.filter(({ name, ph }) => name.startsWith('kith-seen-') && ph === 'e');
  const thread = begins[0];
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) => name === 'RunTask' && tdur !== undefined && pid === thread?.pid && tid === thread.tid,
  );
  return begins.map(({ ts, name }) => {
    const end = ends.find((one) => one.name === name)?.ts ?? ts;
    return tasks.filter((task) => task.ts >= ts && task.ts <= end).reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  });
};
