/**
 * What a community would lose with an asset, a group, an organisation, or a role that nobody fills any more (a role, such as
 * "the postman", is an asset). Never with a resident: who would be missed most is nobody's business. Counts alone, since the
 * names behind them are those of people.
 */
import { usesOf } from '../assets/uses.ts';
import type { SurveyWave } from '../wave/survey-wave.ts';
import { wholeNetwork } from '../wave/wave-networks.ts';
import { without } from './without.ts';

/**
 * Ids of what goes with it: itself, and of an organisation what it alone runs. What another one runs as well would stay.
 * @throws Error when nothing of that id is there, or it is a resident.
 */
export function goneWith({ members, links }: SurveyWave, id: string): readonly string[] {
  const kind = members.find((member) => member.id === id)?.kind;
  if (kind === undefined) throw new Error(`"${id}" is not in the wave.`);
  if (kind === 'resident') throw new Error('What a community would be without one of its residents is not worked out.');
  if (kind !== 'organisation') return [id];
  const named = links.runs.map(([by, asset]) => [members[by]!.id, members[asset]!.id] as const);
  const runByOthers = new Set(named.flatMap(([by, asset]) => (by === id ? [] : [asset])));
  const alone = named.flatMap(([by, asset]) => (by === id && asset !== id && !runByOthers.has(asset) ? [asset] : []));
  return [id, ...new Set(alone)];
}

export type Losses = {
  /** How many go, itself included. */
  readonly gone: number;
  /** Residents who answered and use any of it. */
  readonly users: number;
  /** Those of them who use nothing else. */
  readonly loseAllTheyUse: number;
  /** Residents all of whose ties and uses, by whoever said so, led to it. */
  readonly loseOnlyRoute: number;
  /** Residents of each piece that comes apart from the largest, the largest first; who is alone now is a piece too. */
  readonly piecesCutOff: readonly number[];
};

/** @throws Error as `goneWith` */
export function lossesWithout(wave: SurveyWave, id: string): Losses {
  const gone = goneWith(wave, id);
  const isGone = new Set(gone);
  const { assetUsers, assetsUsed } = usersOfEach(wave, isGone);
  const network = wholeNetwork(wave);
  const found = without(network, gone);
  const residents = (ids: readonly string[]): number =>
    ids.filter((one) => network.kinds[network.indexOf.get(one)!] === 'resident').length;
  return {
    gone: gone.length,
    users: assetUsers.size,
    loseAllTheyUse: [...assetUsers].filter(([user, uses]) => assetsUsed[user] === uses).length,
    loseOnlyRoute: residents(found.loseOnlyTie),
    piecesCutOff: found.cutOff
      .map(residents)
      .filter((size) => size > 0)
      .sort((a, b) => b - a),
  };
}

/** How many of what goes each respondent uses, of those who use any of it. */
function usersOfEach(wave: SurveyWave, isGone: ReadonlySet<string>) {
  const { users, assetsUsed } = usesOf(wave);
  const assetUsers = new Map<number, number>();
  const seen = new Set<string>();
  wave.members
    .filter(({ kind }) => kind !== 'resident')
    .forEach(({ id }, at) => {
      if (!isGone.has(id) || seen.has(id)) return;
      seen.add(id);
      for (const user of users[at]!) assetUsers.set(user, (assetUsers.get(user) ?? 0) + 1);
    });
  return { assetUsers, assetsUsed };
}
