/**
 * Who uses or turns to what, as every measure of assets reads it: residents who answered, each asset once for each of them.
 */
import { degreeOf } from '../kernels/adjacency.ts';
import { oncePerWave } from '../wave/once-per-wave.ts';
import type { SurveyMember, SurveyWave } from '../wave/survey-wave.ts';
import { assetsOf } from '../wave/wave-measure.ts';
import { useNetwork } from '../wave/wave-networks.ts';

/** Numbers are places in `wave.members`; of members with the same id the first one stands for all. */
export type Uses = {
  readonly respondents: Uint32Array;
  /** In the order of `assetsOf(wave)`: who uses it, in the order of their ids. */
  readonly users: readonly Uint32Array[];
  /** Of each of `wave.members`, how many assets they use. */
  readonly assetsUsed: Uint32Array;
  /** How many use each asset that is on the list, whether anybody does or not; each id once. */
  readonly reach: Uint32Array;
};

/** Whose answers and uses are read: residents who did not answer said nothing. */
const isRead = ({ kind, answered }: SurveyMember): boolean => kind !== 'resident' || answered;

export const usesOf = oncePerWave((wave: SurveyWave): Uses => {
  const network = useNetwork(wave);
  const { both, modes, ids } = network;
  const placeOf = new Map<string, number>();
  wave.members.forEach((member, place) => {
    if (isRead(member) && !placeOf.has(member.id)) placeOf.set(member.id, place);
  });
  const places = Uint32Array.from(ids, (id) => placeOf.get(id)!);
  const assetsUsed = new Uint32Array(wave.members.length);
  const ofMode = (mode: number): Uint32Array => Uint32Array.from(ids.keys()).filter((i) => modes[i] === mode);
  for (const i of ofMode(1)) assetsUsed[places[i]!] = degreeOf(both, i);
  return {
    respondents: ofMode(1).map((i) => places[i]!),
    users: assetsOf(wave).map((place) => {
      const i = network.indexOf.get(wave.members[place]!.id)!;
      // An id that a resident has as well: there is no telling which of the two was meant.
      if (modes[i] !== 2) return new Uint32Array(0);
      return both.targets.slice(both.offsets[i], both.offsets[i + 1]).map((user) => places[user]!);
    }),
    assetsUsed,
    reach: ofMode(2).map((i) => degreeOf(both, i)),
  };
});
