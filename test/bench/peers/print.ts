/** What was measured of our command and of others, as tables. */
import type { Took } from './ask.ts';

/** By key, what one program took for each figure that it had in time. */
export type Answers = ReadonlyMap<string, Took>;

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
const cell = (text: string): string => text.padStart(12);
const seconds = (took: Took | undefined): string =>
  cell(took === undefined ? '-' : took.over ? `> ${took.seconds.toFixed(0)}` : took.seconds.toFixed(took.seconds < 0.1 ? 4 : 3));
const mebibytes = (value: number | undefined): string => cell(value === undefined ? '-' : value.toFixed(0));

/** The quickest of several answers to each key, and the most memory. */
export const best = (answers: readonly Took[]): Answers => {
  const found = new Map<string, Took>();
  for (const one of answers) {
    const earlier = found.get(one.key) ?? one;
    const peakMiB = Math.max(one.peakMiB, earlier.peakMiB);
    found.set(one.key, { ...one, seconds: Math.min(one.seconds, earlier.seconds), peakMiB });
  }
  return found;
};

const printLine = (key: string, ours: Answers, theirs: readonly Answers[]): void => {
  const own = ours.get(key);
  const others = theirs.flatMap((one) => one.get(key) ?? []);
  const [fastest] = others.toSorted((a, b) => a.seconds - b.seconds || Number(a.over ?? false) - Number(b.over ?? false));
  const ratio = own && fastest ? `${fastest.over ? '> ' : ''}${(fastest.seconds / own.seconds).toFixed(1)} ×` : '-';
  const ended = others.filter((one) => !one.over);
  const least = ended.length > 0 ? Math.min(...ended.map((one) => one.peakMiB)) : undefined;
  const row = [own, ...theirs.map((one) => one.get(key))].map(seconds).join('');
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

/** What was measured at one size: of our command first, then of the others. */
export type AtSize = { readonly members: number; readonly answers: readonly Answers[] };

export const printGrowth = (libraries: readonly string[], keys: readonly string[], small: AtSize, large: AtSize): void => {
  const [from, to] = [small.members.toLocaleString('en'), large.members.toLocaleString('en')];
  say(`\nFrom ${from} to ${to} residents, where 1 is as the network grows`);
  say(`${''.padEnd(24)}${['kith', ...libraries].map(cell).join('')}`);
  for (const key of keys) {
    const cells = large.answers.map((answers, k) => {
      const [before, after] = [small.answers[k]?.get(key)?.seconds, answers.get(key)?.seconds];
      return cell(before && after ? (after / before / (large.members / small.members)).toFixed(2) : '-');
    });
    say(`${key.padEnd(24)}${cells.join('')}`);
  }
};
