/**
 * Which figures `--only` asks for, by their keys.
 */
import type { Network } from '#network/graph';
import { wantedMeasures } from '#network/run-measures';
import { splitKey } from '../measures/part.ts';
import { UsageError } from './arguments.ts';
import { moreKeys } from './more.ts';

/** Where there is one for each name generator or trait, once for all of them; in full what would mean another figure then. */
const listed = (ofNetwork: ReadonlySet<string>, ofWave: readonly string[]): string => {
  const short = ofWave.map((key) => (ofNetwork.has(splitKey(key).id) ? key : splitKey(key).id));
  const all = [...new Set([...ofNetwork, ...short])].join(', ');
  const example = ofWave.find((key) => splitKey(key).of !== null);
  return example === undefined ? `${all}.` : `${all}. Of one name generator or trait alone: ${example}, and so on.`;
};

/**
 * @param ofWave keys of the figures of a stored wave; none of a file. One without its brackets means each: `relationArcs` is
 * `relationArcs[help]` and all others.
 * @returns undefined when everything is wanted
 * @throws UsageError naming what is no figure here, and those that there are.
 */
export const chooseKeys = (
  only: ReadonlySet<string> | undefined,
  network: Network,
  ofWave: readonly string[],
): ReadonlySet<string> | undefined => {
  if (!only) return undefined;
  const { graph, set, node } = wantedMeasures(network);
  const ofNetwork = new Set([...[...graph, ...set, ...node].map(({ id }) => id), ...moreKeys]);
  const known = new Set([...ofNetwork, ...ofWave]);
  const keysOf = (word: string) => (known.has(word) ? [word] : ofWave.filter((key) => key.startsWith(`${word}[`)));
  const unknown = [...only].filter((word) => keysOf(word).length === 0);
  if (only.size === 0 || unknown.length > 0) {
    const here = ofWave.length > 0 ? 'wave' : 'network';
    const what = only.size === 0 ? '--only takes at least one key.' : `There is no figure ${unknown.join(', ')} of this ${here}.`;
    throw new UsageError(`${what} Those there are: ${listed(ofNetwork, ofWave)}`);
  }
  return new Set([...only].flatMap(keysOf));
};
