import type { Member, Network } from '#network/graph';
import { networkFromNumbers } from '#network/numbered-network';
import type { FileSource } from './arguments.ts';
import { modesFromFile, modesFromTies } from './modes.ts';
import { readMembers } from './read-members.ts';
import { readTies } from './read-ties.ts';
import type { StoredWave } from './wave-figures.ts';

/** A network and what its reader should know about how it was read, one sentence each. */
export type ReadNetwork = {
  readonly network: Network;
  readonly notes: readonly string[];
  /** Numbers that stand beside n: how many are listed, answered, and are in any tie. Only of stored waves. */
  readonly bases?: ReadonlyMap<string, number>;
  /** What other figures of a stored wave are worked out from; undefined where only some of its name generators are meant. */
  readonly wave?: StoredWave;
};

/**
 * Reads an edge list and, when there is one, the file about its members. Whoever stands in a tie is a member too.
 * @throws UsageError when a column is missing; SetupError when a file cannot be read or a mode is unclear
 */
export async function readFromFile({ ties: path, attributes, directed, twoMode }: FileSource): Promise<ReadNetwork> {
  const { ids: inTies, ties, notes } = await readTies(path);
  const memberFile = attributes === undefined ? undefined : await readMembers(attributes, twoMode);
  const placed = { ...withMembers(inTies, memberFile?.members ?? []), ties };
  const modesOf = memberFile?.hasModes === true ? modesFromFile : modesFromTies;
  const network = networkFromNumbers({ ...placed, modes: twoMode ? modesOf(placed) : undefined, directed, twoMode });
  return { network, notes: [...notes, ...(memberFile?.notes ?? []), ...droppedNotes(network)] };
}

/** Adds those who stand in no tie after all others, and puts what is known of each at their place. */
function withMembers(inTies: readonly string[], listed: readonly Member[]) {
  if (listed.length === 0) return { ids: inTies, members: [] };
  const places = new Map(inTies.map((id, place) => [id, place]));
  const ids = [...inTies];
  const members: (Member | undefined)[] = new Array(inTies.length).fill(undefined);
  for (const member of listed) {
    const place = places.get(member.id);
    if (place !== undefined) members[place] = member;
    else members[ids.push(member.id) - 1] = member;
  }
  return { ids, members };
}

function droppedNotes({ dropped }: Network): readonly string[] {
  const parts = [
    [dropped.selfTies, 'ties of a member with itself', 'left out'],
    [dropped.doubleTies, 'further ties of a pair that has one already', 'counted once'],
    [dropped.sameModeTies, 'ties between two members of the same kind', 'left out'],
  ] as const;
  return parts.filter(([count]) => count > 0).map(([count, what, done]) => `${what}, ${done}: ${count}.`);
}
