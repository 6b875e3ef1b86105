/**
 * The databases behind services that run.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Ids of the databases that a service has started; none when they have gone. It has other children: what compiles it. */
export const databasesOf = (pid: number): number[] => {
  try {
    return execFileSync('pgrep', ['-P', String(pid), '-x', 'java'], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  } catch {
    return [];
  }
};

export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Processor time that a process has used so far, in seconds; NaN where /proc does not tell. */
export const cpuSeconds = (pid: number): number => {
  try {
    // After the name, which may hold anything: user and system time, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
};
