/**
 * The words by which files call the four kinds of members.
 */
import type { MemberKind } from '../contract/network.ts';

const kinds = new Map<string, MemberKind>([
  ['resident', 'resident'],
  ['person', 'resident'],
  ['asset', 'asset'],
  ['group', 'group'],
  ['organisation', 'organisation'],
  ['organization', 'organisation'],
]);

/** Undefined when the word is none of ours. */
export const kindOf = (word: string): MemberKind | undefined => kinds.get(word.toLowerCase());
