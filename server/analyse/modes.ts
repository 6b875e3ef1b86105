import type { Member } from '#network/graph';
import type { NumberedTies } from '#network/numbered-network';
import { SetupError } from '../errors.ts';
import { shortList } from './lists.ts';

/** Members by their places; `members` holds what a file says of them, and need not reach to the end. */
type Placed = { readonly ids: readonly string[]; readonly members: readonly (Member | undefined)[]; readonly ties: NumberedTies };

/**
 * Mode of each member, from the file about members.
 * @throws SetupError when somebody is not in there
 */
export function modesFromFile({ ids, members }: Placed): Uint8Array {
  const without = ids.filter((_, place) => members[place]?.mode === undefined);
  if (without.length === 0) return Uint8Array.from(ids, (_, place) => members[place]!.mode!);
  throw new SetupError(`These stand in ties but have no mode: ${shortList(without)}. Add them to the attributes file.`);
}

/**
 * Mode of each member, from the columns of the ties: sources are mode 1, targets mode 2.
 * @throws SetupError when somebody is both, or neither
 */
export function modesFromTies({ ids, ties }: Placed): Uint8Array {
  const modes = new Uint8Array(ids.length);
  for (const source of ties.from) modes[source] = 1;
  const onBothSides = new Set<number>();
  for (const target of ties.to) {
    if (modes[target] === 1) onBothSides.add(target);
    else modes[target] = 2;
  }
  if (onBothSides.size > 0) {
    throw new SetupError(
      `These stand both as source and as target: ${shortList(Array.from(onBothSides, (place) => ids[place]!))}. ` +
        'Say which kind each member is with --attributes and a column mode (1 or 2).',
    );
  }
  const unclear = ids.filter((_, place) => modes[place] === 0);
  if (unclear.length === 0) return modes;
  throw new SetupError(`These have no tie, so their kind is unclear: ${shortList(unclear)}. Add a column mode (1 or 2).`);
}
