/**
 * What all drills have in common: they print what they saw, hold it against what was promised, and end with exit code 1
 * when a promise is broken.
 */
import { parseArgs } from 'node:util';

export type Say = (line: string) => void;

/** One promise, with the figures that were seen, and whether it was kept. */
export type Kept = readonly [what: string, isKept: boolean];

export const say: Say = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Whole numbers given on the command line, such as `--rounds 5`. @throws Error for anything else. */
export const numbersGiven = <Name extends string>(defaults: Readonly<Record<Name, number>>): Record<Name, number> => {
  const names = Object.keys(defaults) as Name[];
  const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])) });
  const numberOf = (name: Name): number => {
    const given = values[name] === undefined ? defaults[name] : Number(values[name]);
    if (!Number.isInteger(given) || given < 0) throw new Error(`--${name} must be a whole number`);
    return given;
  };
  return Object.fromEntries(names.map((name) => [name, numberOf(name)])) as Record<Name, number>;
};

/** Exit code of a drill that could not be tried here: neither kept nor broken. */
export const skippedCode = 3;

/** Ends a drill that cannot be tried here, with words of its own. */
export const skipDrill = (why: string): never => {
  say(`SKIPPED  ${why}`);
  process.exit(skippedCode);
};

/** Runs one drill as a program of its own: prints its promises and sets the exit code. */
export const runDrill = async (drill: () => Promise<readonly Kept[]>): Promise<void> => {
  const began = performance.now();
  const promises = await drill();
  if (promises.length === 0) throw new Error('the drill promised nothing');
  for (const [what, isKept] of promises) say(`${isKept ? 'kept  ' : 'BROKEN'}  ${what}`);
  const broken = promises.filter(([, isKept]) => !isKept).length;
  say(`${promises.length - broken} of ${promises.length} promises kept, in ${Math.round((performance.now() - began) / 1_000)} s`);
  // Writers that were never answered must not keep it going.
  process.exit(broken === 0 ? 0 : 1);
};

/** Lowest, middle and highest of some figures. */
export const spread = (values: readonly number[], unit: string, digits = 1): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const show = (value: number | undefined) => (value === undefined ? '-' : `${value.toFixed(digits)} ${unit}`);
  return `min ${show(sorted[0])}, median ${show(sorted[sorted.length >> 1])}, max ${show(sorted.at(-1))}`;
};
