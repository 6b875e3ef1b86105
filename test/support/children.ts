/**
 * The databases behind services that run.
 */
import { execFileSync } from 'node:child_process';

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
