import fc from 'fast-check';
import type { NetworkInput } from '#network/graph';
import { anyNetworkInput } from './any-network.ts';

/** Any small network of which strengths and an attribute `kind` are known for some: empty text is no value. */
export const anyKnownNetworkInput = (directed: fc.Arbitrary<boolean> = fc.boolean()): fc.Arbitrary<NetworkInput> =>
  anyNetworkInput(directed).chain((input) =>
    fc
      .record({
        kinds: fc.array(fc.constantFrom('red', 'blue', 'green', ''), {
          minLength: input.members.length,
          maxLength: input.members.length,
        }),
        strengths: fc.array(fc.constantFrom(1, 2, 3, 5, 0.5, null), {
          minLength: input.ties.length,
          maxLength: input.ties.length,
        }),
      })
      .map(({ kinds, strengths }) => ({
        ...input,
        members: input.members.map((member, i) => ({ ...member, attributes: { kind: kinds[i]! } })),
        ties: input.ties.map((tie, k) => ({ ...tie, strength: strengths[k]! })),
      })),
  );

/** The same network under ids that sort the other way round. */
export const underOtherIds = (input: NetworkInput) => {
  const ids = input.members.map(({ id }) => id).sort();
  const rename = (id: string): string => `z${String(ids.length - ids.indexOf(id)).padStart(6, '0')}`;
  const renamed: NetworkInput = {
    ...input,
    members: input.members.map((member) => ({ ...member, id: rename(member.id) })),
    ties: input.ties.map((tie) => ({ ...tie, from: rename(tie.from), to: rename(tie.to) })),
  };
  return { renamed, rename };
};
