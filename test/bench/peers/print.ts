/** What was measured of our command and of others, as tables. */
import type { Took } from './ask.ts';

/** By key, what one program took for each figure that it had in time. */
export type Answers = ReadonlyMap<string, Took>;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
const cell = (text: string): string => text.padStart(12);
const seconds = (value: number | undefined): string => cell(value === undefined ? '-' : value.toFixed(value < 0.1 ? 4 : 3));
const mebibytes = (value: number | undefined): string => cell(value === undefined ? '-' : value.toFixed(0));

/** The quickest of several answers to each key, and the most memory. */
export const best = (answers: readonly Took[]): Answers => {
  const found = new Map<string, Took>();
  for (const one of answers) {
    const earlier = found.get(one.key) ?? one;
    const peakMiB = Math.max(one.peakMiB, earlier.peakMiB);
    found.set(one.key, { key: one.key, seconds: Math.min(one.seconds, earlier.seconds), peakMiB });
  }
  return found;
};

const printLine = (key: string, ours: Answers, theirs: readonly Answers[]): void => {
  const own = ours.get(key);
  const others = theirs.flatMap((one) => one.get(key) ?? []);
  const fastest = Math.min(...others.map((one) => one.seconds));
  const ratio = own && others.length > 0 ? `${(fastest / own.seconds).toFixed(1)} ×` : '-';
  const least = others.length > 0 ? Math.min(...others.map((one) => one.peakMiB)) : undefined;
  const row = [own, ...theirs.map((one) => one.get(key))].map((one) => seconds(one?.seconds)).join('');
  say(`${key.padEnd(24)}${row}${cell(ratio)}${mebibytes(own?.peakMiB || undefined)}${mebibytes(least)}`);
};

export const printTable = (
  title: string,
  libraries: readonly string[],
  keys: readonly string[],
  ours: Answers,
  theirs: readonly Answers[],
): void => {
  say(`\n${title}; seconds, and MiB`);
  say(`${''.padEnd(24)}${['kith', ...libraries, 'fastest/kith', 'kith MiB', 'least MiB'].map(cell).join('')}`);
  for (const key of keys) printLine(key, ours, theirs);
};

export const printTogether = (library: string, what: string, own: number, other: number): void =>
  say(`${what}: kith ${own.toFixed(2)} s, ${library} ${other.toFixed(2)} s, ${(other / own).toFixed(1)} ×`);

export const printGrowth = (
  keys: readonly string[],
  small: readonly [members: number, Answers],
  large: readonly [members: number, Answers],
): void => {
  say(`\nFrom ${small[0].toLocaleString('en')} to ${large[0].toLocaleString('en')} residents, where 1 is as the network grows`);
  for (const key of keys) {
    const [before, after] = [small[1].get(key)?.seconds, large[1].get(key)?.seconds];
    const times = before && after ? (after / before / (large[0] / small[0])).toFixed(2) : '-';
    say(`${key.padEnd(24)}${cell(times)}`);
  }
};
