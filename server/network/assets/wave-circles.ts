import { type CircleTies, circleTies } from '../communities/circle-ties.ts';
import { oncePerWave } from '../wave/once-per-wave.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import { residentNetwork } from '../wave/wave-networks.ts';
import { defaultFewestPeople, defaultSmallestCircle, type WaveOptions } from '../wave/wave-options.ts';

/** The place of each of `wave.members` in `residentNetwork(wave)`; -1 where it is no resident. */
export const residentPlaces = oncePerWave((wave: SurveyWave): Int32Array => {
  const { indexOf } = residentNetwork(wave);
  return Int32Array.from(wave.members, ({ id, kind }) => (kind === 'resident' ? indexOf.get(id)! : -1));
});

export type WaveCircles = CircleTies & {
  /** The circles, by their numbers ascending, that enough of these people (places in `wave.members`) are in. */
  readonly among: (people: ArrayLike<number>) => readonly number[];
  /** The number of the circle of one of `wave.members`, or -1. */
  readonly circleOf: (place: number) => number;
};

/** @returns undefined when nobody said which circle anybody is in. */
export function waveCircles(wave: SurveyWave, options: WaveOptions): WaveCircles | undefined {
  const { circles, smallestCircle = defaultSmallestCircle, fewestPeople = defaultFewestPeople } = options;
  if (circles === undefined) return undefined;
  const places = residentPlaces(wave);
  const network = residentNetwork(wave);
  const byResident: (number | null)[] = network.ids.map(() => null);
  // The first of those with the same id is the one the network knows.
  for (let place = places.length - 1; place >= 0; place--) {
    if (places[place]! >= 0) byResident[places[place]!] = circles[place] ?? null;
  }
  const found = circleTies(network, byResident, { smallestCircle, fewestPeople });
  const circleOf = (place: number): number => (places[place]! < 0 ? -1 : found.of[places[place]!]!);
  const among = (people: ArrayLike<number>): readonly number[] => {
    const count = new Map<number, number>();
    for (let k = 0; k < people.length; k++) {
      const circle = circleOf(people[k]!);
      if (circle >= 0) count.set(circle, (count.get(circle) ?? 0) + 1);
    }
    return [...count].flatMap(([circle, size]) => (size >= fewestPeople ? [circle] : [])).sort((a, b) => a - b);
  };
  return { ...found, among, circleOf };
}
